import { expect, test } from "./support/test";

function twice(asked: readonly string[]): string[] {
  return asked.filter((each, index) => asked.indexOf(each) !== index);
}

test("nothing is asked for twice, on the first page, the next one and the way back", async ({
  page,
  openApplication,
  tenant,
}) => {
  await openApplication("woodgroveGroceries");
  const address = page.url();
  await page.goto("about:blank");
  const asked: string[] = [];
  page.on("request", (request) => {
    // The link to it is exchanged on each navigation, and browsers look whether it is the same.
    if (!request.url().includes("/icon.svg")) asked.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(address);
  const kenya = page.locator('svg [data-code="254"][data-status]');
  await kenya.waitFor();
  await page.getByRole("link", { name: "Applications", exact: true }).first().click();
  const other = page.locator(`main a[href="/apps/${tenant.landmark("sharedA")}"]`);
  await other.click();
  await kenya.waitFor();
  await page.goBack();
  await other.waitFor();
  await page.goBack();
  await kenya.waitFor();
  await page.waitForLoadState("networkidle");
  expect(twice(asked)).toEqual([]);
});
