import { expect, test } from "vitest";
import type { Finding } from "@/lib/domain/findings/finding";
import { RULES } from "@/lib/domain/findings/rules";
import { tenantFindings } from "@/lib/domain/findings/rules";
import type { Listener } from "@/lib/domain/listener";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readApplications } from "@/lib/graph/server/applications";
import { readSnapshot } from "@/lib/graph/server/listeners";
import { setUp } from "./saving.fixture";

async function contoso() {
  const { access } = await setUp();
  const [snapshot, page] = await Promise.all([
    readSnapshot(access),
    readApplications(access, null),
  ]);
  if (!snapshot.ok || !page.ok) throw new Error("not read");
  const appIds = new Set(page.value.applications.map(({ appId }) => appId));
  return { snapshot: snapshot.value, appIds };
}

function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, detail }) => `${rule}: ${detail}`);
}

test("every fault that is planted in contoso is found, and nothing else", async () => {
  const input = await contoso();
  expect(inShort(tenantFindings(input))).toMatchInlineSnapshot(`
    [
      "equal-priority: “Airways regions (marketing)” and “Airways regions (security)”, priority 500",
      "no-calling-code: “Copied from an old example”: SMS: +99, +777, +1001; voice: +99, +777, +1001",
      "several-listeners: “Cycles override” is in effect; “Cycles base” has a lower priority",
      "gone-application: “Retired loyalty programme” names ed33f2bd-988c-4d8f-bf6a-59fb6ba7e527",
      "no-applications: “Prepared, not assigned”",
      "redundant-opt-in: “Belt and braces”: SMS: +44; voice: +44",
      "blocked-exclusion: “Belt and braces”: SMS: +963; voice: +963",
      "voice-differs: “Contoso retail regions”: The lists for voice calls differ from those for SMS",
      "voice-differs: “SMS only”: The lists for voice calls differ from those for SMS",
      "high-tier-opt-in: “Fabrikam Fitness regions”: +234",
      "high-tier-opt-in: “Contoso retail regions”: +92, +880, +998",
      "high-tier-opt-in: “Airways regions (marketing)”: +62",
      "high-tier-opt-in: “Cycles base”: +213",
      "high-tier-opt-in: “Cycles override”: +216",
      "high-tier-opt-in: “Prepared, not assigned”: +255",
      "high-tier-opt-in: “SMS only”: +234, +256",
      "identical-listeners: “Exams” and “Learning”",
      "no-listener: 31 of 43 applications",
    ]
  `);
});

test("order and duplicates of the lists are no finding, and change none", async () => {
  const { snapshot, appIds } = await contoso();
  const shuffled = (codes: readonly number[]) => [...codes, ...codes].reverse();
  const disordered = (listener: Listener): Listener => ({
    ...listener,
    sms: {
      ...listener.sms,
      include: shuffled(listener.sms.include),
      exclude: shuffled(listener.sms.exclude),
    },
    voice: {
      ...listener.voice,
      include: shuffled(listener.voice.include),
      exclude: shuffled(listener.voice.exclude),
    },
  });
  const again: Snapshot = { ...snapshot, listeners: snapshot.listeners.map(disordered) };
  expect(inShort(tenantFindings({ snapshot: again, appIds }))).toEqual(
    inShort(tenantFindings({ snapshot, appIds })),
  );
});

test("while applications are still being read, none of them counts as gone", async () => {
  const { snapshot } = await contoso();
  const rules = tenantFindings({ snapshot, appIds: null }).map(({ rule }) => rule);
  expect(rules).not.toContain("gone-application");
  expect(rules).not.toContain("no-listener");
});

test("what Graph never holds together in contoso is found as well", async () => {
  const { snapshot, appIds } = await contoso();
  const [first] = snapshot.listeners;
  if (first === undefined) throw new Error("no listener");
  const all: Listener = { ...first, id: "all", allApplications: true, appIds: [], priority: 1 };
  const both: Listener = {
    ...first,
    id: "both",
    appIds: ["elsewhere"],
    sms: { include: [254], exclude: [254], defaultRegions: [254, 1] },
  };
  const full = { ...snapshot, total: 249, listeners: [...snapshot.listeners, all, both] };
  const rules = new Set(tenantFindings({ snapshot: full, appIds }).map(({ rule }) => rule));
  for (const rule of ["near-limit", "all-beside-named", "code-in-both-lists", "baseline-differs"]) {
    expect(rules).toContain(rule);
  }
  expect(RULES.map(({ id }) => id)).toEqual([...new Set(RULES.map(({ id }) => id))]);
});
