import type { Tenant } from "../../emulator/client";
import { inSession } from "./session";

/** A request to the server as the browser made it, headers and all. */
export interface Recorded {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const APPLICATIONS = "10,000 of 10,000 applications";
/** `fetch` sets these by itself. */
const OF_THE_CONNECTION = ["host", "connection", "content-length"];

/** What a browser with an empty cache asks the server for until the overview shows all of `large`. */
export async function recordOverview(tenant: Tenant): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  await inSession(tenant, "/", async ({ page, cdp }) => {
    await page.getByText(APPLICATIONS).waitFor();
    await cdp.send("Network.enable");
    await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
    const { origin } = new URL(page.url());
    const asked: Promise<Recorded>[] = [];
    page.on("request", (request) => {
      const { origin: to, pathname, search } = new URL(request.url());
      if (to !== origin || request.method() !== "GET") return;
      const headers = request.allHeaders();
      asked.push(headers.then((all) => ({ path: pathname + search, headers: sendable(all) })));
    });
    await page.reload();
    await page.getByText(APPLICATIONS).waitFor();
    await page.waitForLoadState("networkidle");
    recorded.push(...(await Promise.all(asked)));
  });
  return recorded;
}

function sendable(headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => !name.startsWith(":") && !OF_THE_CONNECTION.includes(name),
  );
  return Object.fromEntries(kept);
}
