import { AsyncLocalStorage } from "node:async_hooks";
import { afterAll, beforeAll } from "vitest";
import type { Locale } from "../locales";
import type { Spoken } from "../spoken";
import { catalogueOf } from "./catalogues";

/** For the tests of a file: `inLocale("de", work)` runs as in a request of somebody who reads German. */
export function speakInTests() {
  const speaking = new AsyncLocalStorage<Spoken | undefined>();
  beforeAll(() => {
    globalThis.dialgateSpoken = () => speaking.getStore();
  });
  afterAll(() => {
    globalThis.dialgateSpoken = undefined;
  });
  return async function inLocale<T>(locale: Locale, work: () => T): Promise<Awaited<T>> {
    const catalogue = await catalogueOf(locale);
    return await speaking.run(catalogue?.spoken, work);
  };
}
