import { type Channel, CHANNELS } from "../../channel";
import type { ApplicationDiff } from "../../documents/importSettings";
import { codesText, isAre } from "../../format";
import type { RegionLists } from "../../settings";
import type { Drift, Drifted } from "../drift";

/** In which ways a tenant can differ from its standard; the last is a fault in the standard itself. */
export const DRIFT_KINDS = ["different", "added", "missing", "unpredictable", "problem"] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

type DriftHead = Readonly<Record<"label" | "why" | "advice", string>>;

export const DRIFT_HEADS: Readonly<Record<DriftKind, DriftHead>> = {
  different: {
    label: "Set differently from the standard",
    why: "What is set for the application is not what the standard has for it.",
    advice:
      "Put it back in Dialgate by importing the standard, or export the settings again where the change is meant.",
  },
  added: {
    label: "Not in the standard",
    why: "The tenant has the application, and the standard does not say what is meant for it.",
    advice: "Decide what it is to have, and export the settings again.",
  },
  missing: {
    label: "In the standard, and not in the tenant",
    why: "The standard speaks of an application that the tenant does not have.",
    advice: "Take it out of the standard where it was deleted on purpose.",
  },
  unpredictable: {
    label: "Cannot be compared",
    why: "Nobody can tell what is set for the application, or what was when the standard was written.",
    advice: "Resolve the conflict in the tenant, or export the settings again.",
  },
  problem: {
    label: "Fault in the standard",
    why: "What the standard has there cannot be used, so nothing is compared.",
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
    ...drift.added.map((each) => about("added", each, ["The standard does not speak of it."])),
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

/** "SMS opted in: +254 is meant and not set; +7 is set and not meant." */
function differences({ channels }: ApplicationDiff): string[] {
  return CHANNELS.flatMap((channel) =>
    (["include", "exclude"] as const).flatMap((list) => {
      const { added, removed } = channels[channel][list];
      const parts = [
        ...(added.length === 0 ? [] : [`${codesText(added)} ${isAre(added)} meant and not set`]),
        ...(removed.length === 0
          ? []
          : [`${codesText(removed)} ${isAre(removed)} set and not meant`]),
      ];
      return parts.length === 0 ? [] : [`${NAMES[channel]} ${LISTS[list]}: ${parts.join("; ")}.`];
    }),
  );
}
