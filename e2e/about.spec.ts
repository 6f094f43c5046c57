import { isAccessible } from "./support/axe";
import { expect, test } from "./support/test";

test("says where the data comes from, and what a reader may do, as Graph answers", async ({
  page,
  credential,
  signIn,
}) => {
  await signIn("reader", "/about");
  await expect(page.getByRole("link", { name: /Regions requiring opt-in/ })).toBeVisible();
  const access = page.getByRole("region", { name: "What your account may do" });
  const isByRoles = credential === "application";
  await expect(access.locator("[data-verdict=works]")).toHaveCount(isByRoles ? 1 : 3);
  await expect(access.locator("[data-verdict=refused]").first()).toContainText(
    isByRoles ? "Regions.Manage" : "Change settings",
  );
  await expect(access.getByText("Application Administrator")).toHaveCount(isByRoles ? 0 : 2);
  await isAccessible(page, "about");
});

test("tells a user with no role what is refused and how to get it", async ({
  page,
  watched,
  credential,
  signIn,
}) => {
  watched.expect(/^console: .* 403 .*\/api\/(timeline|listeners|applications)/);
  await signIn("user", "/about");
  const access = page.getByRole("region", { name: "What your account may do" });
  await expect(access.locator("[data-verdict=refused]")).not.toHaveCount(0);
  const howToGetIt =
    credential === "application"
      ? /An administrator of the tenant gives app roles/
      : /An administrator adds the permission/;
  await expect(access.getByText(howToGetIt).first()).toBeVisible();
});

test("wherever a page says “allowed”, Microsoft’s limits of texts stand beside it", async ({
  page,
  server,
  tenant,
  signIn,
}) => {
  await signIn("reader", "/about");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About");
  const appId = tenant.landmark("woodgroveGroceries");
  for (const path of ["/about", "/regions", `/apps/${appId}?code=44`, `/check?app=${appId}`]) {
    await page.goto(server.url + path);
    if (path.startsWith("/check"))
      await page.getByRole("textbox", { name: "Numbers" }).fill("+44 7400 123456");
    const main = page.getByRole("main");
    // Folded, where there is little room.
    if (path.startsWith("/apps")) await main.locator("summary", { hasText: "Allowed" }).click();
    const said = main.locator("p").getByText(/^Allowed does not guarantee delivery/);
    await expect(said, path).toHaveCount(1);
    await expect(said, path).toContainText(
      "500 texts in 15 minutes, 1,500 an hour and 5,000 in 24",
    );
    await expect(said, path).toContainText("15, 20 and 30, and 50 a week, to one number");
    await expect(said, path).toContainText("100, 300 and 500 for one IP address");
    await expect(said.getByRole("link", { name: "Service limits" }), path).toHaveAttribute(
      "href",
      /reference-service-limits/,
    );
  }
});
