import { z } from "zod";
import { plain } from "@/lib/domain/plain";

/** Of one body: browsers send several at once. */
const MOST_REPORTS = 10;
const MOST_CHARACTERS = 200;

/** Without what may tell of people: an address may hold anything behind its path. */
const address = z.string().transform((text) => cut(text.split(/[?#]/, 1)[0] ?? ""));
const word = z.string().transform(cut);

/** As `report-uri` sends it: CSP Level 2. */
const old = z.object({
  "csp-report": z.object({
    "document-uri": address.optional(),
    "blocked-uri": address.optional(),
    "effective-directive": word.optional(),
    "violated-directive": word.optional(),
    disposition: word.optional(),
    "source-file": address.optional(),
    "line-number": z.number().optional(),
  }),
});

/** As the Reporting API sends it: CSP Level 3. */
const current = z
  .array(
    z.object({
      type: z.literal("csp-violation"),
      body: z.object({
        documentURL: address.optional(),
        blockedURL: address.optional(),
        effectiveDirective: word.optional(),
        disposition: word.optional(),
        sourceFile: address.nullish(),
        lineNumber: z.number().nullish(),
      }),
    }),
  )
  .max(MOST_REPORTS);

/** What a browser's policy stopped, or would have. */
interface Violation {
  readonly page: string | undefined;
  readonly blocked: string | undefined;
  readonly directive: string | undefined;
  readonly disposition: string | undefined;
  readonly source: string | null | undefined;
  readonly line: number | null | undefined;
}

/** What the log says of each report in a body; nothing where the body is no report. */
export function violationsIn(body: string): readonly Violation[] {
  const json = parsed(body);
  const first = old.safeParse(json);
  if (first.success) {
    const report = first.data["csp-report"];
    return [
      {
        page: report["document-uri"],
        blocked: report["blocked-uri"],
        directive: report["effective-directive"] ?? report["violated-directive"],
        disposition: report.disposition,
        source: report["source-file"],
        line: report["line-number"],
      },
    ];
  }
  const second = current.safeParse(json);
  if (!second.success) return [];
  return second.data.map(({ body: report }) => ({
    page: report.documentURL,
    blocked: report.blockedURL,
    directive: report.effectiveDirective,
    disposition: report.disposition,
    source: report.sourceFile,
    line: report.lineNumber,
  }));
}

function cut(text: string): string {
  return plain(text.slice(0, MOST_CHARACTERS));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
