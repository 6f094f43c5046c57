import { describe, expect, test } from "vitest";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import type { Finding, Fix } from "@/lib/domain/findings/finding";
import { tenantFindings } from "@/lib/domain/findings/rules";
import { gained, impacts, lost } from "@/lib/domain/review/impact";
import { makePlan } from "@/lib/domain/plan/makePlan";
import { restoreFile } from "@/lib/domain/documents/restoreFile";
import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import { readApplications } from "@/lib/graph/server/applications";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { byteForByte, reportOf, saveReviewed, setUp, snapshotOf } from "./saving.fixture";

const META = { tenantId: "tenant", at: "2026-01-01T00:00:00Z", heading: "Fix", reason: "" };

/** Every fix that contoso is offered, by the rule and the words of its finding. */
const OFFERED: readonly (readonly [rule: string, label: string, about: string])[] = [
  ["equal-priority", "Use “Airways regions (marketing)”", ""],
  ["equal-priority", "Use “Airways regions (security)”", ""],
  ["no-calling-code", "Remove +99, +777, +1001", ""],
  ["several-listeners", "Use only “Cycles override”", ""],
  ["gone-application", "Remove it from “Retired loyalty programme”", ""],
  ["no-applications", "Delete “Prepared, not assigned”", ""],
  ["redundant-opt-in", "Remove the opt-in to +44", ""],
  ["blocked-exclusion", "Remove the exclusion of +963", ""],
  ["voice-differs", "Copy SMS settings to voice", "“Contoso retail regions”"],
  ["voice-differs", "Copy SMS settings to voice", "“SMS only”"],
  ["identical-listeners", "Merge into “Learning”", ""],
];

async function contoso() {
  const { tenant, access } = await setUp();
  const page = await readApplications(access, null);
  if (!page.ok) throw new Error("not read");
  const appIds = new Set(page.value.applications.map(({ appId }) => appId));
  return { tenant, access, appIds };
}

function inShort(snapshot: Snapshot, appIds: ReadonlySet<string>): string[] {
  return tenantFindings({ snapshot, appIds }).map(({ rule, detail }) => `${rule}: ${detail}`);
}

async function run(access: GraphAccess, snapshot: Snapshot, targets: readonly Target[]) {
  const report = reportOf(await saveReviewed(access, snapshot, targets));
  expect(report.operations.map(({ outcome }) => outcome)).not.toContain("failed");
  expect(report).toMatchObject({ state: "complete", confirmed: true });
  return snapshotOf(access);
}

describe("the fixes that contoso is offered", () => {
  test("are these", async () => {
    const { access, appIds } = await contoso();
    const findings = tenantFindings({ snapshot: await snapshotOf(access), appIds });
    const offered = findings.flatMap(({ rule, fixes }) =>
      fixes.map(({ label }) => `${rule}: ${label}`),
    );
    expect(offered).toEqual(OFFERED.map(([rule, label]) => `${rule}: ${label}`));
  });

  test.each(OFFERED)(
    "%s: %s %s",
    async (rule, label, about) => {
      const { tenant, access, appIds } = await contoso();
      const before = await snapshotOf(access);
      const stored = (await tenant.state()).listeners;
      const { finding, fix } = offer(before, appIds, rule, label, about);

      const after = await run(access, before, fix.targets);

      // The finding is gone, every other one is as it was, and none has come.
      const fixed = `${rule}: ${finding.detail}`;
      const left = inShort(before, appIds).filter((each) => each !== fixed);
      const isOfDeleted = (each: string) =>
        before.listeners
          .filter(({ id }) => !after.listeners.some((listener) => listener.id === id))
          .some(({ displayName }) => each.includes(`: “${displayName}”`));
      expect(inShort(after, appIds)).toEqual(left.filter((each) => !isOfDeleted(each)));

      // Nothing else is set for any application that exists.
      const existing = [...appIds];
      const effects = impacts(before, after, existing);
      if (rule === "equal-priority") {
        expect(effects).toMatchObject([{ appIds: finding.appIds, unpredictable: true }]);
        const chosen = before.listeners.find(({ displayName }) =>
          label.includes(`“${displayName}”`),
        );
        const { effect } = applicationRegions(after, finding.appIds[0] ?? "");
        expect(effect).toMatchObject({ kind: "listener", listener: { id: chosen?.id } });
      } else if (rule === "voice-differs") {
        const channels = effects.flatMap(({ changes }) => changes.map(({ channel }) => channel));
        expect(new Set(channels)).toEqual(new Set(["voice"]));
      } else {
        // A code that is no longer excluded may be blocked until opt-in: neither is reachable.
        const changes = effects.flatMap((each) => each.changes);
        expect([...gained(changes), ...lost(changes)]).toEqual([]);
      }

      // Listeners that the finding is not about are byte for byte what they were.
      const now = (await tenant.state()).listeners;
      expect(byteForByte(now, finding.listenerIds)).toEqual(
        byteForByte(stored, finding.listenerIds),
      );

      // A restore takes the fix back.
      const plan = makePlan(before, fix.targets);
      if (!plan.ok) throw new Error(plan.error.code);
      const file = restoreFile(before, fix.targets, plan.value, META);
      const restored = await run(access, after, restoreTargets(file, after).targets);
      expect(inShort(restored, appIds).sort()).toEqual(inShort(before, appIds).sort());
    },
    60_000,
  );
});

function offer(
  snapshot: Snapshot,
  appIds: ReadonlySet<string>,
  rule: string,
  label: string,
  about: string,
): { finding: Finding; fix: Fix } {
  for (const finding of tenantFindings({ snapshot, appIds })) {
    if (finding.rule !== rule || !finding.detail.includes(about)) continue;
    const fix = finding.fixes.find((each) => each.label === label);
    if (fix !== undefined) return { finding, fix };
  }
  throw new Error("the fix is not offered");
}
