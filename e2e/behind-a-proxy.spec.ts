import { request as send } from "node:http";
import { actionId } from "./support/actions";
import { linesIn } from "./support/logLines";
import { startProxy } from "./support/proxy";
import { reviewAndSave, SAVED, stageKenya } from "./support/saves";
import { startServer } from "./support/server";
import { expect, test as base } from "./support/test";

/** Dialgate behind a proxy that rewrites the host and does not say which one was asked for. */
const test = base.extend<{ readonly isTold: boolean }>({
  isTold: [true, { option: true }],
  server: async ({ tenant, credential, isTold }, provide) => {
    let port = 0;
    const proxy = await startProxy({ targets: () => [port], rewritesHost: true });
    const server = await startServer(tenant.info, {
      GRAPH_CREDENTIAL: credential,
      ...(isTold ? { PUBLIC_URL: proxy.url } : {}),
    });
    port = server.port;
    await provide({ ...server, url: proxy.url });
    await server.stop();
    proxy.close();
  },
});

test("a save works where PUBLIC_URL names the address in the browser", async ({
  page,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await stageKenya(page);
  await reviewAndSave(page);
  await expect(page.getByText(SAVED)).toBeVisible();
});

test.describe("without PUBLIC_URL", () => {
  test.use({ isTold: false });

  test("a save is refused, and page and log say what to set", async ({
    page,
    tenant,
    server,
    watched,
    openApplication,
  }) => {
    watched.expect(/^console: .* 403 /);
    const before = await tenant.state();
    await openApplication("woodgroveGroceries");
    await stageKenya(page);
    await reviewAndSave(page);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(
      "The address in the browser is not the one Dialgate expects",
    );
    await expect(dialog).toContainText("set PUBLIC_URL");
    await expect(dialog).toContainText("Nothing was written");
    expect(linesIn(server.output(), "action-refused")).toEqual([
      expect.objectContaining({
        origin: server.url,
        advice: expect.stringContaining("set PUBLIC_URL"),
      }),
    ]);
    expect((await tenant.state()).listeners).toEqual(before.listeners);
    await page.reload();
    await expect(page.getByRole("button", { name: "Review changes" })).toBeVisible();
  });
});

base.describe("a public address", () => {
  const PUBLIC_URL = "https://dialgate.example.com";
  base.use({ environment: { PUBLIC_URL } });

  base("keeps browsers to https, and no other site's page may save", async ({ server }) => {
    const page = await fetch(server.url);
    expect(page.headers.get("strict-transport-security")).toBe("max-age=31536000");
    const id = await actionId();
    expect(await statusOfAction(server.url, id, PUBLIC_URL)).toBe(200);
    for (const origin of ["https://example.com", `${PUBLIC_URL}:8443`, "null"])
      expect(await statusOfAction(server.url, id, origin)).toBe(403);
  });
});

/** Calls an action as a page at that origin would, with nothing that it could write. */
function statusOfAction(url: string, id: string, origin: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const body = '["a","b"]';
    const headers = {
      ...{ "next-action": id, origin },
      ...{ "content-type": "text/plain;charset=UTF-8", "content-length": body.length },
    };
    send(url, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .once("error", reject)
      .end(body);
  });
}
