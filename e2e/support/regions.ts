import { expect, type Locator, type Page } from "@playwright/test";

export function worldMap(page: Page): Locator {
  return page.getByRole("toolbar", { name: "World map" });
}

export function table(page: Page): Locator {
  return page.getByRole("table", { name: "Status of every calling code" });
}

/** A territory with one of its codes on the map: a shape, a marker, or both. */
export function place(page: Page, name: string, code: number): Locator {
  return worldMap(page).getByRole("button", { name: start(name, code) });
}

/** The same in the table. */
export function row(page: Page, name: string, code: number): Locator {
  return table(page).getByRole("row", { name: start(name, code) });
}

/** The section beside map and table that says all about the selected code. */
export function details(page: Page, heading: string | RegExp): Locator {
  return page.getByRole("region", { name: heading });
}

/** What is said of the application beside its map: "Listener", "Baseline". */
export function fact(page: Page, term: string): Locator {
  return page.locator("dt", { hasText: term }).locator("+ dd");
}

/** Accessible names begin with "Kenya, +254,"; the status follows. */
function start(name: string, code: number): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}, \\+${code}, `);
}

/** What map or table says of every code it has: all the statuses it gives to one code. */
export async function statusesIn(view: Locator): Promise<Map<number, Set<string>>> {
  // Rows beyond the window follow when the page is idle.
  await expect(view).not.toHaveAttribute("aria-busy", "true");
  const pairs = await view
    .locator("[data-code]")
    .evaluateAll((elements) =>
      elements.map((each) => [Number(each.dataset["code"]), each.dataset["status"] ?? ""] as const),
    );
  const statuses = new Map<number, Set<string>>();
  for (const [code, status] of pairs) {
    statuses.set(code, (statuses.get(code) ?? new Set()).add(status));
  }
  return statuses;
}
