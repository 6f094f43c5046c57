import { appIdOf } from "./application";
import { oldAudits } from "./audits";
import { CONTOSO_DOMAIN, contosoApplications } from "./contosoApplications";
import { contosoListeners } from "./contosoListeners";
import { fixedId } from "./fixedId";
import { listenerIdOf } from "./listener";
import type { Seed } from "./seed";

const APPLICATIONS: Readonly<Record<string, string>> = {
  woodgroveGroceries: "Woodgrove Groceries",
  ownListener: "Fabrikam Fitness",
  sharedA: "Contoso Retail",
  sharedB: "Contoso Retail Staging",
  sharedC: "Woodgrove Bank",
  conflict: "Tailspin Airways",
  layered: "Adventure Works Cycles",
  wrongCodes: "Northwind Traders",
  redundantCodes: "Fourth Coffee",
  besideGhost: "Litware Insurance",
  identicalA: "Proseware Learning",
  identicalB: "Proseware Exams",
  voiceDiffers: "Lamna Healthcare",
  otherTypeOnly: "Contoso Loyalty",
};

const LISTENERS: Readonly<Record<string, string>> = {
  ownListenerId: "own",
  sharedListenerId: "shared",
  conflictListenerOneId: "conflictOne",
  conflictListenerTwoId: "conflictTwo",
  layeredLowListenerId: "layeredLow",
  layeredHighListenerId: "layeredHigh",
  wrongCodesListenerId: "wrongCodes",
  redundantCodesListenerId: "redundantCodes",
  ghostListenerId: "ghost",
  nobodyListenerId: "nobody",
  identicalListenerOneId: "identicalOne",
  identicalListenerTwoId: "identicalTwo",
  voiceDiffersListenerId: "voiceDiffers",
  claimsListenerId: "claims",
  attributesListenerId: "attributes",
  otpListenerId: "otp",
  fraudListenerId: "fraud",
};

function idsOf(keys: Readonly<Record<string, string>>, idOf: (key: string) => string) {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, idOf(key)]));
}

/** A company that has had its tenant for a while. */
export function contoso(now: number): Seed {
  return {
    name: "Contoso Local",
    domain: CONTOSO_DOMAIN,
    applications: contosoApplications,
    listeners: contosoListeners,
    audits: oldAudits(contosoListeners, CONTOSO_DOMAIN, now),
    landmarks: {
      ...idsOf(APPLICATIONS, appIdOf),
      ...idsOf(LISTENERS, listenerIdOf),
      ghost: fixedId("client/deleted long ago"),
    },
  };
}
