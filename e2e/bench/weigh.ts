import type { CDPSession, Page, Response } from "@playwright/test";

/** The files that carry outlines, and the map's styles, as they come over the wire. */
export async function weigh(page: Page, cdp: CDPSession) {
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => urls.set(requestId, request.url));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    bytes.set(urls.get(requestId) ?? "", encodedDataLength),
  );
  const responses: Response[] = [];
  page.on("response", (response) => void responses.push(response));
  await page.reload();
  await page.locator('svg [data-code="254"]').waitFor();
  const rows = [];
  for (const response of responses) {
    const { pathname } = new URL(response.url());
    if (!/^\/_next\/static\/.*\.(js|css|json)$/.test(pathname)) continue;
    if (!/"?neutral"?:|\.place-land/.test(await response.text())) continue;
    rows.push({
      file: pathname.split("/").at(-1),
      wireBytes: bytes.get(response.url()),
      cache: response.headers()["cache-control"],
    });
  }
  return rows;
}
