import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportDocument } from "../documents/exportDocument";
import { readDocument } from "../documents/readDocument";
import { writeCsv, writeJson } from "../documents/writeDocument";
import { tenantFindings } from "../findings/rules";
import type { ListenerOptions } from "../listener";
import { PROPERTY_RUNS } from "../plan/cases.fixture";
import { makePlan } from "../plan/makePlan";
import { applyOperations } from "../plan/simulate";
import { anySnapshot, APPS, crowdedSnapshot } from "../plan/tenants.fixture";
import type { Snapshot } from "../snapshot";
import { acknowledge, acknowledgement, covers, sortFindings } from "../findings/acknowledgement";
import { auditReport, fails } from "./auditReport";
import { driftFrom, matchesStandard } from "./drift";

const LISTED = APPS.map((appId) => ({ appId, displayName: `Name of ${appId}` }));
const APP_IDS = new Set(APPS);
const SIGNED = { reason: "Agreed", by: "adele@contoso.example", at: "2026-01-01T00:00:00Z" };
const anyTenant = fc.oneof(anySnapshot, crowdedSnapshot);

const standardOf = (snapshot: Snapshot, listed = LISTED) =>
  readDocument(writeJson(exportDocument("tenant", snapshot, listed)));

/** The same tenant read again: lists in another order, some of them doubled. */
function readAgain(snapshot: Snapshot): Snapshot {
  const again = ({ include, exclude, ...rest }: ListenerOptions): ListenerOptions => ({
    ...rest,
    include: [...include.slice(1), ...include].reverse(),
    exclude: [...exclude, ...exclude.slice(1)].reverse(),
  });
  return {
    ...snapshot,
    readAt: "2026-02-02T00:00:00Z",
    listeners: snapshot.listeners.toReversed().map((listener) => ({
      ...listener,
      appIds: listener.appIds.toReversed(),
      sms: again(listener.sms),
      voice: again(listener.voice),
    })),
  };
}

describe("a tenant and its standard", () => {
  test("do not differ when the tenant is read again, shuffled and doubled", () => {
    fc.assert(
      fc.property(anyTenant, fc.boolean(), (snapshot, asCsv) => {
        const document = exportDocument("tenant", snapshot, LISTED);
        const standard = readDocument(asCsv ? writeCsv(document) : writeJson(document));
        const drift = driftFrom(standard, readAgain(snapshot), LISTED.toReversed());
        expect(matchesStandard(drift), JSON.stringify(drift)).toBe(true);
        expect(drift.targets).toEqual([]);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test("do not differ any more once the plan to return has been applied", () => {
    fc.assert(
      fc.property(anyTenant, anyTenant, (meant, now) => {
        const standard = standardOf(meant);
        const drift = driftFrom(standard, now, LISTED);
        const plan = makePlan(now, drift.targets);
        if (!plan.ok) return;
        const after = driftFrom(standard, applyOperations(now, plan.value), LISTED);
        expect(after.different).toEqual([]);
        expect(after.targets).toEqual([]);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test("say which applications are new, missing and different", () => {
    const [snapshot] = fc.sample(anySnapshot, { numRuns: 1, seed: 1 });
    if (snapshot === undefined) throw new Error("no sample");
    const empty: Snapshot = { ...snapshot, listeners: [], total: 0 };
    const [first, second, ...others] = LISTED;
    if (first === undefined || second === undefined) throw new Error("no applications");
    const settings = { sms: { include: [254], exclude: [] }, voice: { include: [], exclude: [] } };
    const document = exportDocument("tenant", empty, [first, second]);
    const [row, ...rest] = document.applications;
    const standard = readDocument(
      writeJson({ ...document, applications: [{ ...row, appId: first.appId, settings }, ...rest] }),
    );
    const drift = driftFrom(standard, empty, [first, ...others]);
    expect(drift).toMatchObject({
      missing: [{ appId: second.appId, name: second.displayName }],
      added: others.map(({ appId, displayName }) => ({ appId, name: displayName })),
      different: [{ appId: first.appId, channels: { sms: { include: { added: [254] } } } }],
      targets: [{ appId: first.appId, settings }],
      unchanged: 0,
    });
  });
});

describe("an acknowledged finding", () => {
  const findingsIn = (snapshot: Snapshot) => tenantFindings({ snapshot, appIds: APP_IDS });

  test("stays so when the tenant is read again, and through a document", () => {
    fc.assert(
      fc.property(anyTenant, (snapshot) => {
        const accepted = findingsIn(snapshot).map((finding) => acknowledge(finding, SIGNED));
        const text = writeJson(exportDocument("tenant", snapshot, LISTED, accepted));
        const { acknowledged, problems } = readDocument(text);
        expect(problems).toEqual([]);
        expect(acknowledged).toEqual(accepted);
        const sorted = sortFindings(findingsIn(readAgain(snapshot)), acknowledged);
        expect(sorted.open).toEqual([]);
        expect(sorted.stale).toEqual([]);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test("reopens if it grows, and not when it shrinks", () => {
    const finding = {
      ...{ rule: "no-calling-code", severity: "warning" as const, label: "", detail: "" },
      ...{ codes: [99, 777], listenerIds: ["a"], appIds: ["x"], fixes: [] },
    };
    const accepted = acknowledge(finding, SIGNED);
    expect(acknowledgement.parse(accepted)).toEqual(accepted);
    expect(covers(accepted, { ...finding, codes: [777] })).toBe(true);
    expect(covers(accepted, { ...finding, codes: [777, 99, 1001] })).toBe(false);
    expect(covers(accepted, { ...finding, appIds: ["x", "y"] })).toBe(false);
    expect(covers(accepted, { ...finding, listenerIds: ["a", "b"] })).toBe(false);
    expect(covers(accepted, { ...finding, listenerIds: [] })).toBe(false);
    expect(covers(accepted, { ...finding, rule: "gone-application" })).toBe(false);
  });
});

test("an audit fails on drift, and on findings of the chosen severity that nobody accepted", () => {
  fc.assert(
    fc.property(anyTenant, anyTenant, (meant, now) => {
      const alone = auditReport("tenant", now, LISTED, null);
      const grave = (...severities: string[]) =>
        alone.findings.open.some(({ severity }) => severities.includes(severity));
      expect(fails(alone, "none")).toBe(false);
      expect(fails(alone, "error")).toBe(grave("error"));
      expect(fails(alone, "warning")).toBe(grave("error", "warning"));
      expect(fails(alone, "note")).toBe(alone.findings.open.length > 0);

      const standard = standardOf(meant);
      const report = auditReport("tenant", now, LISTED, standard);
      expect(fails(report, "none")).toBe(!matchesStandard(driftFrom(standard, now, LISTED)));

      const accepted = alone.findings.open.map((finding) => acknowledge(finding, SIGNED));
      const all = readDocument(writeJson(exportDocument("tenant", now, LISTED, accepted)));
      expect(fails(auditReport("tenant", now, LISTED, all), "note")).toBe(false);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
