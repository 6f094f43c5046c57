import { isAccessible } from "./support/axe";
import { place } from "./support/regions";
import { NO_ROLE } from "./support/refusals";
import { expect, test } from "./support/test";

const LISTENERS = "/beta/identity/authenticationEventListeners";
const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";

test("the timeline shows what the admin changed here and what a script changed elsewhere", async ({
  page,
  tenant,
  openApplication,
  credential,
}) => {
  await openApplication("woodgroveGroceries");
  await place(page, "Germany", 49).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog.getByText("Saved, and read back from Graph")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();

  const { listeners } = await tenant.state();
  const created = listeners.at(-1);
  await tenant.asScript("PATCH", `${LISTENERS}/${created?.id}`, {
    "@odata.type": PHONE,
    displayName: "Renamed by a script",
  });

  await page.goto(new URL("/timeline", page.url()).href);
  const entries = page.getByRole("main").getByRole("list").last().getByRole("listitem");
  await expect(entries.first()).toContainText("Dialgate service");
  await expect(entries.first()).toContainText("changed Renamed by a script");
  // Graph's log names who called it: the server's own log names the person as well.
  const who = credential === "application" ? "Dialgate" : "Adele Vance (adele@contoso.example)";
  await expect(entries.nth(1)).toContainText(who);
  await expect(entries.nth(1)).toContainText("created Dialgate: Woodgrove Groceries");
  await expect(entries.nth(1)).toContainText("now Renamed by a script");
  await expect(page.getByText("Graph keeps this log for 7 days")).toBeVisible();

  await page.getByRole("searchbox").fill("script");
  await expect(page.getByRole("status").filter({ hasText: "changes" })).toHaveText(/^\d+ of \d+/);
  await isAccessible(page, "timeline");
});

test("who may not read the audit log is told so", async ({ page, watched, credential, signIn }) => {
  watched.expect(/^console: .* 403 .*\/api\/(timeline|listeners)/);
  await signIn("user", "/timeline");
  await expect(page.getByText(NO_ROLE[credential].title)).toBeVisible();
});
