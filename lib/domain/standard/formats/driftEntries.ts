import { type Channel, CHANNELS } from "../../channel";
import type { ApplicationDiff } from "../../documents/importSettings";
import { codesText } from "../../format";
import { isAre } from "./english";
import type { RegionLists } from "../../settings";
import type { Drift, Drifted } from "../drift";

/** In which ways a tenant can differ from its standard; the last is a fault in the standard itself. */
export const DRIFT_KINDS = ["different", "added", "missing", "unpredictable", "problem"] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

type DriftHead = Readonly<Record<"label" | "why" | "advice", string>>;

export const DRIFT_HEADS: Readonly<Record<DriftKind, DriftHead>> = {
  different: {
    label: "Set differently from the standard",
    why: "The settings of the application differ from the standard.",
    advice:
      "Return it to the standard in Dialgate, or update the standard if the change is intended.",
  },
  added: {
    label: "Not in the standard",
    why: "The application is in the tenant, but not in the standard.",
    advice: "Decide on its settings, then update the standard.",
  },
  missing: {
    label: "In the standard, and not in the tenant",
    why: "The standard names an application that the tenant does not have.",
    advice: "Remove it from the standard if it was deleted on purpose.",
  },
  unpredictable: {
    label: "Cannot be compared",
    why: "The settings of the application are unknown, or were when the standard was created.",
    advice: "Resolve the conflict in the tenant, or update the standard.",
  },
  problem: {
    label: "Fault in the standard",
    why: "This part of the standard cannot be used, so it is not compared.",
    advice: "Correct the file.",
  },
};

/** One way in which a tenant differs from its standard. */
export interface DriftEntry {
  readonly kind: DriftKind;
  /** Null where a fault concerns no single application. */
  readonly appId: string | null;
  /** “Name” (client id), or the place in the standard. */
  readonly subject: string;
  /** In the standard, where it is known. */
  readonly line: number | null;
  /** What differs, in words. */
  readonly details: readonly string[];
}

/** A drift as a list, in the order of `DRIFT_KINDS`. */
export function driftEntries(drift: Drift): readonly DriftEntry[] {
  const about = (
    kind: DriftKind,
    each: Drifted,
    details: readonly string[],
    line: number | null = null,
  ): DriftEntry => ({ kind, appId: each.appId, subject: subjectOf(each), line, details });
  return [
    ...drift.different.map((each) => about("different", each, differences(each), each.line)),
    ...drift.added.map((each) => about("added", each, ["It is not in the standard."])),
    ...drift.missing.map((each) => about("missing", each, ["The tenant does not have it."])),
    ...drift.unpredictable.map((each) => about("unpredictable", each, [each.reason])),
    ...drift.problems.map(({ line, path, appId, reason }): DriftEntry => ({
      kind: "problem",
      appId,
      subject: [line === null ? "The file" : `Line ${line}`, path, appId]
        .filter(Boolean)
        .join(", "),
      line,
      details: [reason],
    })),
  ];
}

function subjectOf({ name, appId }: Drifted): string {
  return name === null || name === "" ? appId : `“${name}” (${appId})`;
}

const LISTS: Readonly<Record<keyof RegionLists, string>> = {
  include: "opted in",
  exclude: "excluded",
};
const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "Voice" };

/** "SMS opted in: +254 is in the standard, but not set; +7 is set, but not in the standard." */
function differences({ channels }: ApplicationDiff): string[] {
  return CHANNELS.flatMap((channel) =>
    (["include", "exclude"] as const).flatMap((list) => {
      const { added, removed } = channels[channel][list];
      const parts = [
        ...(added.length === 0
          ? []
          : [`${codesText(added)} ${isAre(added)} in the standard, but not set`]),
        ...(removed.length === 0
          ? []
          : [`${codesText(removed)} ${isAre(removed)} set, but not in the standard`]),
      ];
      return parts.length === 0 ? [] : [`${NAMES[channel]} ${LISTS[list]}: ${parts.join("; ")}.`];
    }),
  );
}
