import type { Severity } from "../findings/finding";
import type { Snapshot } from "../snapshot";

/** What an audit looks at: one reading of the tenant. */
export interface AuditInput {
  readonly snapshot: Snapshot;
  /** Client ids of the applications that exist; null while they are not all read. */
  readonly appIds: ReadonlySet<string> | null;
}

/** One thing that a rule reports, with whom it concerns. */
export interface TenantFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** The rule in a few words: "Listener without applications". */
  readonly label: string;
  /** What it found. */
  readonly detail: string;
  readonly listenerIds: readonly string[];
  readonly appIds: readonly string[];
}

/** What a rule gives for one thing that it found. */
export interface Found {
  readonly detail: string;
  readonly listenerIds?: readonly string[];
  readonly appIds?: readonly string[];
}

/** A rule looks at the whole tenant. */
export interface TenantRule {
  readonly id: string;
  readonly severity: Severity;
  readonly label: string;
  /** Why it is worth knowing, and where that comes from. */
  readonly why: string;
  readonly find: (input: AuditInput) => readonly Found[];
}
