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
