import { exportDocument } from "../../documents/exportDocument";
import { readDocument } from "../../documents/readDocument";
import { writeJson } from "../../documents/writeDocument";
import { type Listener, type ListenerOptions, NOTHING_PRESERVED } from "../../listener";
import type { Snapshot } from "../../snapshot";
import { type Acknowledgement, acknowledge } from "../../findings/acknowledgement";
import { type FailOn, auditReport } from "../auditReport";
import type { ReportInput } from "./reportInput";

const NONE: ListenerOptions = { defaultRegions: [], include: [], exclude: [] };

function listener(id: string, displayName: string, more: Partial<Listener>): Listener {
  return {
    ...{ id, displayName, priority: 500, flowId: null, allApplications: false, appIds: [] },
    ...{ sms: NONE, voice: NONE, preserved: NOTHING_PRESERVED, fingerprint: id },
    ...more,
  };
}

/** A tenant with a finding of each severity, every name in it given. */
function tenant(name: string): Snapshot {
  const listeners = [
    listener("l-1", name, { appIds: ["app-1"], sms: { ...NONE, include: [254] } }),
    listener("l-2", name, { appIds: ["app-2"], sms: { ...NONE, exclude: [7] } }),
    listener("l-3", `${name}3`, { appIds: ["app-2"] }),
    listener("l-4", name, { appIds: ["app-3"], sms: { ...NONE, include: [999] } }),
  ];
  return { readAt: "2026-02-03T04:05:06.789Z", listeners, unreadable: [], total: 5 };
}

interface Wish {
  /** Of every application and listener. */
  readonly name?: string;
  readonly failOn?: FailOn;
  /** Ids of rules whose findings are accepted. */
  readonly accepted?: readonly string[];
  readonly reason?: string;
  /** Whether the tenant has changed since the standard was written, or there is none. */
  readonly standard?: "kept" | "drifted" | "none";
}

/** What there is to tell of a small tenant. */
export function reportInputOf({
  name = "Shop",
  failOn = "error",
  accepted = [],
  reason = "Agreed",
  standard = "drifted",
}: Wish = {}): ReportInput {
  const now = tenant(name);
  const listed = (...ids: string[]) => ids.map((appId) => ({ appId, displayName: name }));
  const applications = listed("app-1", "app-2", "app-3", "app-4");
  if (standard === "none") {
    return { report: auditReport("tenant", now, applications, null), failOn, standard: null };
  }
  const drifted = standard === "drifted";
  const [first, ...others] = now.listeners;
  const before = {
    ...now,
    listeners:
      first && drifted ? [{ ...first, sms: { ...NONE, exclude: [44] } }, ...others] : now.listeners,
  };
  const then = drifted ? listed("app-1", "app-2", "app-3", "app-0") : applications;
  const { findings } = auditReport("tenant", now, applications, null);
  const acknowledged = findings.open
    .filter(({ rule }) => accepted.includes(rule))
    .map((finding): Acknowledgement =>
      acknowledge(finding, { reason, by: name, at: "2026-01-01T00:00:00Z" }),
    );
  const reading = readDocument(writeJson(exportDocument("tenant", before, then, acknowledged)));
  return {
    report: auditReport("tenant", now, applications, reading),
    failOn,
    standard: { name: "standard.json", uri: "standard.json" },
  };
}
