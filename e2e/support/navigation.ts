import type { Locator, Page } from "@playwright/test";

/** The parts of the console that stand behind a button of the header, by that. */
const GROUPS: Readonly<Record<string, string>> = {
  Findings: "Audit",
  Standard: "Audit",
  Timeline: "Audit",
  "Check a number": "Tools",
  "Import and export": "Tools",
};

/** The header's links to the parts of the console, in a window that has room for them. */
export function navigation(page: Page): Locator {
  return page.getByRole("navigation", { name: "Console" });
}

/** Goes to a part of the console by the header, opening the group that it is in. */
export async function goTo(page: Page, part: string): Promise<void> {
  const links = navigation(page);
  const group = GROUPS[part];
  if (group !== undefined) await links.getByRole("button", { name: group }).click();
  await links.getByRole("link", { name: part, exact: true }).click();
}
