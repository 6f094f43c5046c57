import { ConfidentialClientApplication } from "@azure/msal-node";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Tenant } from "@/emulator/client";
import type { Config } from "@/lib/config/readConfig";
import { readServerConfig } from "@/lib/config/readServerConfig";
import type { Locale } from "@/lib/i18n/locales";
import { speakInTests } from "@/lib/i18n/server/speaking.fixture";
import { variableStates } from "@/lib/setup/variables";

/*
 * One process reads its variables once, and asks for one token at a time for everybody. What is wrong
 * with either is told to people of several languages all the same.
 */
const told = speakInTests();

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const ID = "00000000-0000-4000-8000-000000000000";
const WRONG = {
  ENTRA_TENANT_ID: ID,
  ENTRA_CLIENT_ID: "hush",
  GRAPH_URL: "http://graph.example",
  PORT: "70000",
  TRUSTED_PROXIES: "some",
};

describe("variables that were read once", () => {
  const read = readServerConfig(WRONG);

  test("are told in the language of each who asks", async () => {
    if (read.ok) throw new Error("nothing is wrong");
    const tell = (locale: Locale) =>
      told(locale, () => {
        const { variables, others } = variableStates(WRONG, read.error);
        const problems = variables.flatMap(({ problem }) => problem ?? []);
        return [...problems, ...others].map((text) => text.replace(/[\u2066-\u2069]/g, ""));
      });
    const german = [
      `ENTRA_CLIENT_ID muss eine ID der Form ${ID.replace("4000-8000", "0000-0000")} sein`,
      "PORT muss zwischen 1 und 65535 liegen",
      "GRAPH_URL muss mit https:// beginnen (http wird nur für diesen Computer angenommen)",
      "TRUSTED_PROXIES muss eine ganze Zahl sein",
    ];
    const english = [
      `ENTRA_CLIENT_ID must be an id of the form ${ID.replace("4000-8000", "0000-0000")}`,
      "PORT must be from 1 to 65535",
      "GRAPH_URL must begin with https:// (http is taken for this machine only)",
      "TRUSTED_PROXIES must be a whole number",
    ];
    expect(await tell("de")).toEqual(german);
    expect(await tell("ar")).toContain("يجب أن يكون PORT من 1 إلى 65535");
    expect(await tell("en")).toEqual(english);
    expect(await tell("de")).toEqual(german);
  });

  test("are told in English to a load balancer, and where nothing can run", async () => {
    for (const [name, value] of Object.entries(WRONG)) vi.stubEnv(name, value);
    const { GET } = await import("@/app/api/ready/route");
    const ready = await told("de", GET);
    expect(ready.status).toBe(503);
    const { problems } = (await ready.json()) as { problems: readonly string[] };
    expect(problems).toContain("PORT must be from 1 to 65535");
    const { config } = await import("@/lib/config/config");
    await expect(told("de", config)).rejects.toThrow("PORT must be from 1 to 65535");
  });
});

test("a credential that is refused is told to each in their language, by one request for a token", async () => {
  const tenant = await Tenant.create({ seed: "empty" });
  vi.stubEnv("ENTRA_CLIENT_SECRET", "not-the-secret");
  const asked = vi.spyOn(ConfidentialClientApplication.prototype, "acquireTokenByClientCredential");
  const { authenticate } = await import("@/lib/auth/server/authenticate");
  const token = await tenant.token({ person: "admin", api: true });
  const config = configOf(tenant);
  // So that all of them wait for the token at the same time.
  await tenant.fault({ target: "authority", path: "/token", delayMs: 1_000, times: "always" });
  const locales = ["de", "ar", "en", "ja"] as const;
  const refused = await Promise.all(
    locales.map((locale) => told(locale, () => authenticate(token, config, "read"))),
  );
  expect(asked).toHaveBeenCalledTimes(1);
  const errors = refused.map((each) => (each.ok ? null : each.error));
  expect(errors.map((error) => error?.message)).toEqual([
    expect.stringMatching(/^Microsoft Entra gibt kein Token aus: Der geheime Clientschlüssel ist/),
    expect.stringMatching(/^لا يصدر Microsoft Entra رمزًا مميزًا: سر العميل خاطئ/),
    expect.stringMatching(/^Microsoft Entra gives no token: the client secret is wrong\. .* id \(/),
    expect.stringMatching(/^Microsoft Entraからトークンが発行されません（AADSTS7000215, [\w-]+）/),
  ]);
  for (const error of errors) {
    expect(error?.message).toContain("AADSTS7000215, ");
    expect(error?.inLog ?? error?.message).toBe(errors[2]?.message);
  }
});

function configOf({ info }: Tenant): Config {
  const read = readServerConfig({
    ENTRA_TENANT_ID: info.id,
    ENTRA_CLIENT_ID: info.clients.spa.clientId,
    ENTRA_AUTHORITY_URL: info.graph,
    GRAPH_URL: info.graph,
    ENTRA_CLIENT_SECRET: "not-the-secret",
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
