import { isAccessible } from "./support/axe";
import { tabTo } from "./support/keyboard";
import { place } from "./support/regions";
import { expect, test } from "./support/test";

const KENYAN = "+254 712 345 678";

test("a number is checked in the browser, for the application that a link names", async ({
  page,
  tenant,
  signIn,
}) => {
  const sent: string[] = [];
  page.on("request", (request) =>
    sent.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`),
  );
  const appId = tenant.landmark("woodgroveGroceries");
  await signIn("admin", `/check?app=${appId}`);
  await page.getByRole("textbox", { name: "Numbers" }).fill(`${KENYAN}\n+49 30 901820\n0712\nabc`);

  const kenyan = page.getByRole("article", { name: "+254712345678, Kenya" });
  await expect(kenyan).toContainText("Mobile");
  await expect(kenyan.locator("[data-verdict=blocked]")).toContainText("Woodgrove Groceries");
  await expect(kenyan).toContainText("on Microsoft’s list of 2026-04-17");
  const landline = page.getByRole("article", { name: "+4930901820, Germany" });
  await expect(landline.locator("[data-verdict=no-sms-line]")).toContainText("mobile number");
  await expect(page.getByText(/^Without a country code:/)).toBeVisible();
  await expect(page.getByText("This is not a telephone number.")).toBeVisible();
  await expect(page.getByText(/Allowed does not guarantee delivery/)).toBeVisible();

  await kenyan.getByRole("button", { name: /^Stage “Opt in” for \+254/ }).click();
  await expect(place(page, "Kenya", 254)).toHaveAttribute("data-status", "opted-in");
  await expect(page.getByRole("button", { name: "Review changes" })).toBeEnabled();

  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((each) => /712.?345|30.?901820/.test(each))).toEqual([]);
  expect(page.url()).not.toContain("712");
  expect((await tenant.state()).listeners).toEqual(expect.any(Array));
});

test("a column of hundreds is answered, each number in its place", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("reader", `/check?app=${tenant.landmark("woodgroveGroceries")}`);
  const column = Array.from({ length: 400 }, (_, index) => `+2547123${String(45000 + index)}`);
  await page.getByRole("textbox", { name: "Numbers" }).fill(column.join("\n"));
  await expect(page.getByText("400 numbers", { exact: true })).toBeVisible();
  const drawn = page.getByRole("article");
  expect(await drawn.count()).toBeLessThan(60);
  await page.mouse.move(900, 600);
  await page.mouse.wheel(0, 200_000);
  await expect(page.getByRole("article", { name: `+2547123${45000 + 399}, Kenya` })).toBeVisible();
  // Who may only look is offered nothing to stage.
  await expect(page.getByRole("button", { name: /^Stage/ })).toHaveCount(0);
});

test("a help desk's link opens on a code; the page works by keyboard, narrow and dark", async ({
  page,
  tenant,
  signIn,
}) => {
  await signIn("reader", `/check?app=${tenant.landmark("woodgroveGroceries")}&code=254`);
  const answer = page.getByRole("article", { name: "+254, Kenya" });
  await expect(answer.locator("[data-status=blocked]")).toContainText("Woodgrove Groceries");
  await tabTo(page, page.getByRole("textbox", { name: "Numbers" }));
  await page.keyboard.type("0712345678");
  await tabTo(page, page.getByRole("combobox", { name: /^Country/ }));
  await page.keyboard.type("Kenya");
  await expect(page.getByRole("article", { name: "+254712345678, Kenya" })).toBeVisible();
  await tabTo(page, page.getByRole("combobox", { name: "Add by name or client id" }));
  await page.keyboard.type("fabrikam fit");
  await expect(page.getByRole("option", { name: /^Fabrikam Fitness/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove Fabrikam Fitness" })).toBeVisible();
  await isAccessible(page, "a number checked");
});

test("what is no application and no code in the address is left out", async ({ page, signIn }) => {
  await signIn("reader", "/check?app=<script>,../x,1&code=999999");
  await expect(page.getByText("Type or paste a number.")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});
