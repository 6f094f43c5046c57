import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage } from "node:http";
import { catalogueOf } from "@/lib/i18n/server/catalogues";
import type { Spoken } from "@/lib/i18n/spoken";
import { wantedLocale } from "@/lib/i18n/server/wanted";
import { aroundServers } from "./aroundServers";

/**
 * From now on everything that is made for a request, in this process, is in the language of whoever
 * sent it: pages, refusals, answers of actions; see `lib/i18n/spoken.ts`.
 */
export function speakToCallers(): void {
  const inRequest = new AsyncLocalStorage<Spoken>();
  globalThis.dialgateSpoken = () => inRequest.getStore();
  aroundServers(({ event, first, pass }) => {
    if (event !== "request" || !(first instanceof IncomingMessage)) return pass();
    const catalogue = catalogueOf(wantedLocale(first.headers));
    if (catalogue === null) return pass();
    // One that cannot be loaded is a defect of the build; English is understood better than nothing.
    void catalogue.then(({ spoken }) => inRequest.run(spoken, pass), pass);
    return true;
  });
}
