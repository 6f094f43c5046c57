import { auditAsJson } from "@/lib/domain/standard/formats/json";
import { auditAsJunit } from "@/lib/domain/standard/formats/junit";
import { auditAsSarif } from "@/lib/domain/standard/formats/sarif";
import { auditAsText } from "@/lib/domain/standard/formats/text";
import type { Told } from "@/lib/domain/standard/formats/told";

export const FORMATS = ["text", "json", "junit", "sarif"] as const;
export type Format = (typeof FORMATS)[number];

/** Those that can be written to files beside what is printed. */
export const FILE_FORMATS = ["json", "junit", "sarif"] as const satisfies readonly Format[];

export const WRITERS: Readonly<Record<Format, (told: Told) => string | Promise<string>>> = {
  text: auditAsText,
  json: auditAsJson,
  junit: auditAsJunit,
  sarif: auditAsSarif,
};
