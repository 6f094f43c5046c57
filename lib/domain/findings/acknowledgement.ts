import * as z from "zod/mini";
import { groupBy } from "../groupBy";
import { isWithin } from "../isWithin";
import { listOf } from "../schemas";
import type { Finding } from "./finding";

const ids = z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(20_000));

/** A finding that somebody has looked at and accepts, and why. */
export const acknowledgement = z.strictObject({
  rule: z.string().check(z.minLength(1), z.maxLength(64), z.describe("The id of the rule")),
  listenerIds: ids.check(z.describe("The listeners that it is about: exactly these")),
  appIds: ids.check(z.describe("The client ids that it is about: these at most")),
  codes: listOf(z.int(), 2_000).check(z.describe("The codes that it is about: these at most")),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  by: z.exactOptional(z.string().check(z.maxLength(320))).check(z.describe("Who accepted it")),
  at: z.exactOptional(z.iso.datetime()).check(z.describe("When")),
});

export type Acknowledgement = z.infer<typeof acknowledgement>;

interface Signed {
  readonly reason: string;
  /** Who accepts it: the user name. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export function acknowledge(finding: Finding, { reason, by, at }: Signed): Acknowledgement {
  const { rule, listenerIds, appIds, codes } = finding;
  return {
    rule,
    listenerIds: listenerIds.toSorted(),
    appIds: appIds.toSorted(),
    codes: codes.toSorted((a, b) => a - b),
    reason: reason.trim().slice(0, 500),
    by,
    at,
  };
}

/**
 * Whether this is what was accepted: the same rule and listeners, and no application or code that was
 * not there then. A finding that has shrunk since is still the one; one that has grown is not.
 */
export function covers(accepted: Acknowledgement, finding: Finding): boolean {
  return (
    accepted.rule === finding.rule &&
    accepted.listenerIds.length === finding.listenerIds.length &&
    isWithin(finding.listenerIds, accepted.listenerIds) &&
    isWithin(finding.appIds, accepted.appIds) &&
    isWithin(finding.codes, accepted.codes)
  );
}

export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly by: Acknowledgement }[];
  /** Of findings that are no longer there, or not like that. */
  readonly stale: readonly Acknowledgement[];
}

/** Tells findings that are accepted from those that are not. */
export function sortFindings(
  findings: readonly Finding[],
  acknowledged: readonly Acknowledgement[],
): SortedFindings {
  const byRule = groupBy(acknowledged, ({ rule }) => rule);
  const used = new Set<Acknowledgement>();
  const open: Finding[] = [];
  const accepted: { finding: Finding; by: Acknowledgement }[] = [];
  for (const finding of findings) {
    const by = byRule.get(finding.rule)?.find((each) => covers(each, finding));
    if (by === undefined) open.push(finding);
    else {
      used.add(by);
      accepted.push({ finding, by });
    }
  }
  return { open, accepted, stale: acknowledged.filter((each) => !used.has(each)) };
}
