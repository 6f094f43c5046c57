import { isAccessible } from "./support/axe";
import { expect, test } from "./support/test";

test("says where the data comes from, and what a reader may do, as Graph answers", async ({
  page,
  signIn,
}) => {
  await signIn("reader", "/about");
  await expect(page.getByRole("link", { name: /Regions requiring opt-in/ })).toBeVisible();
  const access = page.getByRole("region", { name: "What your account may do" });
  await expect(access.locator("[data-verdict=works]")).toHaveCount(3);
  await expect(access.locator("[data-verdict=refused]")).toContainText("Change settings");
  await isAccessible(page, "about");
});

test("tells a user with no role what is refused and how to get it", async ({
  page,
  watched,
  signIn,
}) => {
  watched.expect(/^console: .* 403 .*\/api\/(timeline|listeners|applications)/);
  await signIn("user", "/about");
  const access = page.getByRole("region", { name: "What your account may do" });
  await expect(access.locator("[data-verdict=refused]")).not.toHaveCount(0);
  await expect(access.getByText(/An administrator adds the permission/).first()).toBeVisible();
});
