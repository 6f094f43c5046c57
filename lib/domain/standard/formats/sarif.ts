import type { Location, Log, Result, ReportingDescriptor } from "sarif";
import { type Finding, type Severity, fullDetail } from "../../findings/finding";
import { sha256 } from "../../documents/digest";
import type { Acknowledgement } from "../../findings/acknowledgement";
import {
  type DriftEntry,
  type DriftKind,
  driftEntries,
  DRIFT_HEADS,
  DRIFT_KINDS,
} from "./driftEntries";
import { plain, safeJson } from "@/lib/domain/plain";
import type { StandardFile, ReportInput } from "./reportInput";
import { RULES } from "../../findings/rules";

const DRIFT_HELP =
  "https://learn.microsoft.com/entra/external-id/customers/how-to-region-code-opt-in";

/** Every rule and every kind of drift, as SARIF describes rules. */
function sarifRules(): ReportingDescriptor[] {
  const ofFindings = RULES.map(
    ({ id, label, severity, why, advice, source }): ReportingDescriptor => ({
      id,
      shortDescription: { text: label },
      fullDescription: { text: why },
      help: { text: [why, advice, source?.title].filter(Boolean).join(" ") },
      ...(source === undefined ? {} : { helpUri: source.url }),
      defaultConfiguration: { level: severity },
    }),
  );
  const ofDrift = DRIFT_KINDS.map((kind): ReportingDescriptor => {
    const { label, why, advice } = DRIFT_HEADS[kind];
    return {
      id: driftRule(kind),
      shortDescription: { text: label },
      fullDescription: { text: why },
      help: { text: `${why} ${advice}` },
      helpUri: DRIFT_HELP,
      defaultConfiguration: { level: "error" },
    };
  });
  return [...ofFindings, ...ofDrift];
}

const RULE_IDS = [...RULES.map(({ id }) => id), ...DRIFT_KINDS.map(driftRule)];
const INDEX = new Map(RULE_IDS.map((id, index) => [id, index]));

function driftRule(kind: DriftKind): string {
  return `drift-${kind}`;
}

/** The audit as SARIF 2.1.0, as GitHub's code scanning and Azure DevOps read it. */
export async function auditAsSarif({ report, standard }: ReportInput): Promise<string> {
  const { open, accepted } = report.findings;
  const found = [
    ...open.map((finding) => findingResult(finding, standard, null)),
    ...accepted.map(({ finding, by }) => findingResult(finding, standard, by)),
    ...(report.drift === null ? [] : driftEntries(report.drift)).map((entry) =>
      driftResult(entry, standard),
    ),
  ];
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Dialgate", rules: sarifRules() } },
        automationDetails: { id: `dialgate-audit/${report.tenantId}/` },
        invocations: [{ executionSuccessful: true, endTimeUtc: report.readAt }],
        columnKind: "utf16CodeUnits",
        results: await fingerprinted(found),
      },
    ],
  };
  return `${safeJson(log, 2)}\n`;
}

interface Keyed {
  /** What a result is about, apart from how it is worded: the same in every run. */
  readonly key: string;
  readonly result: Result;
}

function findingResult(
  finding: Finding,
  standard: StandardFile | null,
  accepted: Acknowledgement | null,
): Keyed {
  const { rule, severity, label, listenerIds, appIds } = finding;
  const ids = listenerIds.length > 0 ? listenerIds : appIds;
  // A finding without listeners is about the tenant, whichever applications it has today.
  const key = [rule, ...listenerIds.toSorted()].join(" ");
  const result = resultOf(
    rule,
    severity,
    `${label}: ${fullDetail(finding)}`,
    locations(standard, null, ids),
  );
  if (accepted === null) return { key, result };
  const justification = plain(accepted.reason);
  const suppressions: Result["suppressions"] = [
    { kind: "external", status: "accepted", justification },
  ];
  return { key, result: { ...result, suppressions } };
}

function driftResult(
  { kind, appId, subject, line, details }: DriftEntry,
  standard: StandardFile | null,
): Keyed {
  const ruleId = driftRule(kind);
  const places = locations(standard, line, appId === null ? [] : [appId]);
  const result = resultOf(ruleId, "error", `${subject}: ${details.join(" ")}`, places);
  return { key: `${ruleId} ${appId ?? subject}`, result };
}

function resultOf(ruleId: string, level: Severity, text: string, locations: Location[]): Result {
  // -1 is what SARIF has for a rule that is not in the list.
  const ruleIndex = INDEX.get(ruleId) ?? -1;
  // Once one result has suppressions all must, so that empty means: none.
  return { ruleId, ruleIndex, level, message: { text: plain(text) }, locations, suppressions: [] };
}

const MOST_IDS = 100;

/**
 * Where there is a standard, every result is placed in it, at its first line where no better one is
 * known: GitHub takes no result that is in no file.
 */
function locations(
  standard: StandardFile | null,
  line: number | null,
  ids: readonly string[],
): Location[] {
  const logicalLocations = ids
    .slice(0, MOST_IDS)
    .map((id) => ({ name: plain(id), fullyQualifiedName: plain(id), kind: "resource" }));
  if (standard === null && logicalLocations.length === 0) return [];
  const physicalLocation = standard && {
    artifactLocation: { uri: standard.uri },
    region: { startLine: line ?? 1 },
  };
  return [
    {
      ...(physicalLocation === null ? {} : { physicalLocation }),
      ...(logicalLocations.length === 0 ? {} : { logicalLocations }),
    },
  ];
}

/** Two results of one key are told apart by their order. */
async function fingerprinted(found: readonly Keyed[]): Promise<Result[]> {
  const seen = new Map<string, number>();
  const keys = found.map(({ key }) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key} ${before}`;
  });
  return Promise.all(
    found.map(async ({ result }, index) => ({
      ...result,
      partialFingerprints: { "dialgate/v1": await sha256(keys[index] ?? "") },
    })),
  );
}
