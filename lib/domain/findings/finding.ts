import { MOST_CODES_NAMED, codesText } from "../format";
import type { Target } from "../plan/target";
import type { Snapshot } from "../snapshot";
import { OPT_IN_SOURCE } from "@/lib/geo/codes";
import { TIER_SOURCE } from "@/lib/geo/tiers";

/** `error`: what happens cannot be told or is not what is written. `note`: fine, and worth knowing. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The page that a rule rests on. */
export interface RuleSource {
  readonly title: string;
  readonly url: string;
  /** Of the page, where it has one. */
  readonly date?: string;
}

/** What every rule says of itself. */
export interface RuleHead {
  readonly id: string;
  readonly severity: Severity;
  /** In a few words: "Code in both lists". */
  readonly label: string;
  /** Why it is worth knowing. */
  readonly why: string;
  /** What to do where no fix is offered. */
  readonly advice?: string | undefined;
  readonly source?: RuleSource;
}

/** What a rule found, in words and in the codes that it is about. */
export interface Spotted {
  readonly detail: string;
  readonly codes?: readonly number[];
}

/** A way to take a finding away: what to want of the tenant. Like every change it is reviewed first. */
export interface Fix {
  /** An order: "Remove it from “Cycles base”". */
  readonly label: string;
  /** What the admin should know before: whole sentences. */
  readonly notes: readonly string[];
  readonly targets: readonly Target[];
}

/** What an audit looks at: one reading of the tenant. */
export interface AuditInput {
  readonly snapshot: Snapshot;
  /** Client ids of the applications that exist; null while they are not all read. */
  readonly appIds: ReadonlySet<string> | null;
}

/** What a rule gives for one thing that it found in a tenant. */
export interface Found extends Spotted {
  readonly listenerIds?: readonly string[];
  readonly appIds?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** A rule looks at the whole tenant. */
export interface Rule extends RuleHead {
  readonly find: (input: AuditInput) => readonly Found[];
}

/** One thing that one rule reports, with whom it concerns and how it can be fixed. */
export interface Finding extends Required<Found> {
  readonly rule: string;
  readonly severity: Severity;
  readonly label: string;
}

/** What was found with every code, for files and pipelines: on screen many codes are counted. */
export function fullDetail({ detail, codes }: Finding): string {
  return codes.length > MOST_CODES_NAMED ? `${detail} (${codesText(codes)})` : detail;
}

/* The pages of Microsoft that the rules rest on, under the titles that they have. */
/* eslint-disable i18n/no-sentence-outside -- titles of pages that are written in English */
export const OPT_IN_PAGE: RuleSource = OPT_IN_SOURCE;
export const TIER_PAGE: RuleSource = TIER_SOURCE;
export const PHONE_OPTIONS: RuleSource = {
  title: "phoneOptions resource type (Microsoft Graph beta)",
  url: "https://learn.microsoft.com/graph/api/resources/phoneoptions?view=graph-rest-beta",
};
export const EVENT_LISTENER: RuleSource = {
  title: "authenticationEventListener resource type (Microsoft Graph beta)",
  url: "https://learn.microsoft.com/graph/api/resources/authenticationeventlistener?view=graph-rest-beta",
};
export const SERVICE_LIMITS: RuleSource = {
  title: "Microsoft Entra External ID service limits and restrictions",
  url: "https://learn.microsoft.com/entra/external-id/customers/reference-service-limits",
};
