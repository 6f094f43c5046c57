import type { Json } from "../../json";
import { isObject } from "../../json";
import { isCallingCode } from "../../metadata/callingCodes";
import type { StoredListener } from "../../tenants/resources";
import type { Tenant } from "../../tenants/tenant";
import { GraphFailure } from "../http/failure";
import { appIdsOf, isPhoneListener, sameId } from "./applicationsOf";

/** A change about to be stored. */
export interface Change {
  readonly tenant: Tenant;
  readonly before: StoredListener | undefined;
  readonly after: StoredListener;
  readonly others: readonly StoredListener[];
}

interface Rule {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly isBroken: (change: Change) => boolean;
}

interface PhoneOptions {
  readonly include: readonly number[];
  readonly exclude: readonly number[];
}

/** The options a change touches: what stands and is not changed is never refused. */
function changedOptions({ before, after }: Change): PhoneOptions[] {
  if (!isPhoneListener(after) || !isObject(after.handler)) return [];
  if (JSON.stringify(before?.handler) === JSON.stringify(after.handler)) return [];
  const { smsOptions, voiceOptions } = after.handler;
  return [smsOptions, voiceOptions].filter(isObject).map((options) => ({
    include: numbers(options.includeAdditionalRegions),
    exclude: numbers(options.excludeRegions),
  }));
}

function numbers(value: Json | undefined): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "number") : [];
}

function hasCode(change: Change, test: (code: number) => boolean): boolean {
  return changedOptions(change).some((options) =>
    [...options.include, ...options.exclude].some(test),
  );
}

/** What the service refuses beyond its metadata. How the real one names these is not known. */
const RULES: readonly Rule[] = [
  {
    name: "limit of listeners",
    code: "ListenerLimitExceeded",
    message: "The tenant has as many listeners as it may have.",
    isBroken: ({ before, others, tenant }) => !before && others.length >= tenant.limits.listeners,
  },
  {
    name: "priority from 0 to 1000",
    code: "InvalidPriority",
    message: "A priority must be from 0 to 1000.",
    isBroken: ({ before, after: { priority } }) =>
      priority !== before?.priority && (Number(priority) < 0 || Number(priority) > 1000),
  },
  {
    name: "codes positive and of four digits at most",
    code: "InvalidRegionCode",
    message: "A calling code must be positive and have at most four digits.",
    isBroken: (change) => hasCode(change, (code) => code < 1 || code > 9999),
  },
  {
    name: "known codes",
    code: "UnknownRegionCode",
    message: "A number is no calling code.",
    isBroken: (change) =>
      change.tenant.switches.unknownCodes === "refused" &&
      hasCode(change, (code) => !isCallingCode(code)),
  },
  {
    name: "no code in both lists",
    code: "OverlappingRegions",
    message: "A calling code cannot be both included and excluded.",
    isBroken: (change) =>
      changedOptions(change).some(({ include, exclude }) =>
        include.some((code) => exclude.includes(code)),
      ),
  },
  {
    name: "one phone listener for an application",
    code: "DuplicateApplicationListener",
    message: "Another phone listener names this application.",
    isBroken: ({ tenant, before, after, others }) => {
      if (tenant.switches.secondListener === "allowed" || !isPhoneListener(after)) return false;
      const had = before ? appIdsOf(before) : [];
      const added = appIdsOf(after).filter((id) => !had.some((other) => sameId(id, other)));
      const taken = others.filter(isPhoneListener).flatMap(appIdsOf);
      return added.some((id) => taken.some((other) => sameId(id, other)));
    },
  },
];

export function enforceRules(change: Change): void {
  const broken = RULES.find((rule) => rule.isBroken(change));
  if (broken) throw new GraphFailure(400, broken.code, broken.message);
}
