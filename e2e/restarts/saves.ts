import { expect, type Page } from "@playwright/test";
import type { RawListener, State, Tenant } from "../../emulator/client";
import { bar, blockNigeria, reviewAndSave, stageKenya, writtenSince } from "../support/saves";
import { chooseAccount } from "../support/test";
import type { Instances } from "./instances";

const PHONE = "#microsoft.graph.onPhoneMethodLoadStartListener";

/** What is being saved while something happens to whoever saves it. */
export interface Save {
  readonly name: string;
  readonly tenant: object;
  /** How slow Graph is, so that there is a middle. */
  readonly slow: object;
  /** Opens the page that it is made on, at its address. */
  readonly path: (tenant: Tenant) => string;
  /** From the page to the click that saves. */
  readonly start: (page: Page) => Promise<void>;
  /** Resolves in the middle of it. */
  readonly middle: (page: Page, instances: Instances) => Promise<void>;
  /** What of the tenant is not as wanted, once everything was saved. */
  readonly wrong: (tenant: Tenant, before: State, after: State) => readonly string[];
}

/** A listener of three applications is split for one of them: create, then take off. */
export const SPLIT: Save = {
  name: "one application, 2 writes",
  tenant: { seed: "contoso" },
  slow: { method: "POST|DELETE", delayMs: 3_000, times: "always" },
  path: (tenant) => `/apps/${tenant.landmark("sharedA")}`,
  start: async (page) => {
    await stageKenya(page);
    await reviewAndSave(page);
  },
  middle: async (_page, instances) => {
    await expect.poll(() => instances.writes.unanswered, { timeout: 30_000 }).toBe(1);
  },
  wrong: (tenant, before, after) => {
    const wrong: string[] = [];
    const expected = (name: string) => JSON.stringify(optIns(before, tenant.landmark(name)));
    const now = (name: string) => JSON.stringify(optIns(after, tenant.landmark(name)));
    const own = optIns(after, tenant.landmark("sharedA"));
    if (own.length !== 1) wrong.push(`sharedA has ${own.length} listeners`);
    if (own[0]?.includes(254) !== true) wrong.push("sharedA is not opted in to +254");
    if (now("sharedB") !== expected("sharedB")) wrong.push("sharedB was changed");
    if (writtenSince(before, after).length !== 2) wrong.push("there were not 2 writes");
    return [...wrong, ...twice(before, after)];
  },
};

/** +234 is blocked for every application: many writes, in several calls of the save action. */
export const RUN: Save = {
  name: "all applications, 128 writes",
  tenant: {
    ...{ seed: "large", seedOptions: { applications: 1_000, listeners: 130 } },
    limits: { enforceThrottling: false },
  },
  slow: { method: "PATCH", delayMs: 400, times: "always" },
  path: () => "/",
  start: blockNigeria,
  middle: async (page, instances) => {
    await expect(bar(page)).toContainText(/: [1-9]\d* of \d+ writes done/, { timeout: 60_000 });
    await expect.poll(() => instances.writes.unanswered, { timeout: 30_000 }).toBeGreaterThan(0);
  },
  wrong: (_tenant, before, after) => {
    const open = phones(after).filter(
      ({ handler }) => !handler.smsOptions.excludeRegions.includes(234),
    );
    const left = open.filter(
      (each) => each.conditions.applications.includeApplications.length > 0,
    ).length;
    return [
      ...(left === 0 ? [] : [`${left} listeners do not exclude +234`]),
      ...twice(before, after),
    ];
  },
};

/** Saves what is staged already, and leaves the dialog for the bar. */
export async function saveStaged(page: Page, tenant: Tenant): Promise<void> {
  await toTheBar(page, tenant, SPLIT, () => reviewAndSave(page));
}

/** Closes the dialog while the save is under way: closed later, it would take the bar along. */
export async function toTheBar(
  page: Page,
  tenant: Tenant,
  save: Save,
  begin: () => Promise<void>,
): Promise<void> {
  await tenant.fault(save.slow);
  await begin();
  await closeDialog(page);
  await expect(bar(page)).toBeVisible();
  await tenant.clearFaults();
}

export async function closeDialog(page: Page): Promise<void> {
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Close/ })
    .last()
    .click();
}

export async function signIn(page: Page, tenant: Tenant, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: /sign in/i }).click();
  await chooseAccount(page, tenant, "admin");
  const { origin } = new URL(address);
  await page.waitForURL((url) => url.origin === origin && url.pathname !== "/redirect");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

function twice(before: State, after: State): string[] {
  const written = writtenSince(before, after);
  return written
    .filter((each, index) => written.indexOf(each) !== index)
    .map((each) => `twice: ${each}`);
}

function phones({ listeners }: State): readonly RawListener[] {
  return listeners.filter((each) => each["@odata.type"] === PHONE);
}

function optIns(state: State, appId: string): (readonly number[])[] {
  return phones(state)
    .filter(({ conditions }) =>
      conditions.applications.includeApplications.some((one) => one.appId === appId),
    )
    .map(({ handler }) => handler.smsOptions.includeAdditionalRegions);
}
