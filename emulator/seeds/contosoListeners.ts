import type { StoredListener } from "../tenants/resources";
import { appIdOf } from "./application";
import { fixedId } from "./fixedId";
import { otherListener, phoneListener } from "./listener";

/** One listener for each kind of trouble, with listeners of other types in between. */
export const contosoListeners: readonly StoredListener[] = [
  otherListener(
    { key: "claims", displayName: "Loyalty claims", appIds: [appIdOf("Contoso Loyalty")] },
    "onTokenIssuanceStartListener",
  ),
  phoneListener({
    key: "own",
    displayName: "Fabrikam Fitness regions",
    appIds: [appIdOf("Fabrikam Fitness")],
    optIn: [254, 234],
    exclude: [52, 86],
  }),
  phoneListener({
    key: "shared",
    displayName: "Contoso retail regions",
    priority: 700,
    flowId: fixedId("flow/contoso-retail"),
    appIds: ["Contoso Retail", "Contoso Retail Staging", "Woodgrove Bank"].map(appIdOf),
    optIn: [880, 92, 998],
    exclude: [1868, 34],
    voice: { optIn: [92], exclude: [1868, 34, 49] },
  }),
  otherListener(
    { key: "attributes", appIds: [appIdOf("Fabrikam Fitness"), appIdOf("Contoso Retail")] },
    "onAttributeCollectionStartListener",
  ),
  phoneListener({
    key: "conflictOne",
    displayName: "Airways regions (marketing)",
    appIds: [appIdOf("Tailspin Airways")],
    optIn: [62],
  }),
  phoneListener({
    key: "conflictTwo",
    displayName: "Airways regions (security)",
    appIds: [appIdOf("Tailspin Airways")],
    exclude: [91, 44],
  }),
  phoneListener({
    key: "layeredLow",
    displayName: "Cycles base",
    priority: 300,
    appIds: [appIdOf("Adventure Works Cycles")],
    optIn: [213],
  }),
  phoneListener({
    key: "layeredHigh",
    displayName: "Cycles override",
    priority: 900,
    appIds: [appIdOf("Adventure Works Cycles")],
    optIn: [216],
    exclude: [33],
  }),
  otherListener(
    { key: "otp", displayName: "Own e-mail sender", appIds: [appIdOf("Woodgrove Bank Mobile")] },
    "onEmailOtpSendListener",
  ),
  // The numbers of older examples, which are no calling codes.
  phoneListener({
    key: "wrongCodes",
    displayName: "Copied from an old example",
    appIds: [appIdOf("Northwind Traders")],
    exclude: [1001, 99, 777],
  }),
  // 44 is on by default, 963 is off by default: neither entry changes anything. 86 is there twice.
  phoneListener({
    key: "redundantCodes",
    displayName: "Belt and braces",
    appIds: [appIdOf("Fourth Coffee")],
    optIn: [44, 254],
    exclude: [963, 86, 86],
  }),
  phoneListener({
    key: "ghost",
    displayName: "Retired loyalty programme",
    appIds: [fixedId("client/deleted long ago"), appIdOf("Litware Insurance")],
    exclude: [91],
  }),
  phoneListener({ key: "nobody", displayName: "Prepared, not assigned", appIds: [], optIn: [255] }),
  phoneListener({
    key: "identicalOne",
    displayName: "Learning",
    appIds: [appIdOf("Proseware Learning")],
    optIn: [250],
    exclude: [39],
  }),
  phoneListener({
    key: "identicalTwo",
    displayName: "Exams",
    appIds: [appIdOf("Proseware Exams")],
    optIn: [250],
    exclude: [39],
  }),
  phoneListener({
    key: "voiceDiffers",
    displayName: "SMS only",
    appIds: [appIdOf("Lamna Healthcare")],
    optIn: [256, 234],
    voice: { optIn: [], exclude: [44, 49, 33] },
  }),
  otherListener(
    { key: "fraud", displayName: "Bot defence", appIds: [appIdOf("Contoso Retail")] },
    "onFraudProtectionLoadStartListener",
  ),
];
