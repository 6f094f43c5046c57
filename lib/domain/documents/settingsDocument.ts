import * as z from "zod/mini";
import { settingsOf } from "../schemas";
import { acknowledgement } from "../findings/acknowledgement";

/** What a document calls the schema that it follows; the schema calls itself so too. */
export const SCHEMA_ID = "urn:dialgate:settings:1";

const codes = z.array(z.int());
const settings = z
  .nullable(
    settingsOf(
      codes.check(z.describe("Codes that are opted in")),
      codes.check(z.describe("Codes that are excluded; none may be in both lists")),
    ),
  )
  .check(
    z.describe(
      "Both lists of both channels; null: Microsoft's default, nothing opted in or excluded",
    ),
  );

const identity = {
  appId: z
    .string()
    .check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(64), z.describe("The client id")),
  name: z
    .exactOptional(z.nullable(z.string()))
    .check(z.describe("For the reader; an import ignores it")),
};

/** One application as a document has it. */
export const knownApplication = z.strictObject({ ...identity, settings });

/** One of which nobody can tell what is set: it is on record, and an import leaves it out. */
export const unknownApplication = z.strictObject({
  ...identity,
  unknown: z.enum(["conflict", "unreadable"]).check(z.describe("Why its settings are not known")),
});

/** Everything but the applications, which are looked at one by one. */
export const documentHead = z.strictObject({
  $schema: z.exactOptional(z.literal(SCHEMA_ID)),
  format: z.literal("dialgate-settings"),
  version: z.literal(1),
  tenantId: z.string().check(z.describe("The tenant that the settings were read from")),
  baseline: z
    .exactOptional(z.strictObject({ date: z.string(), url: z.string() }))
    .check(z.describe("Microsoft's list of regions that require opt-in, as Dialgate knew it")),
  acknowledged: z
    .exactOptional(z.array(acknowledgement).check(z.maxLength(10_000)))
    .check(
      z.describe(
        "Findings of the audit that are accepted, each with the reason; an import ignores them",
      ),
    ),
  applications: z.array(z.unknown()),
});

/**
 * All settings of a tenant, application by application: what is allowed, not by which listener.
 * It holds nothing that changes while the settings stay as they are, not even the time of the
 * export, so that two exports can be compared as text.
 */
export const settingsDocument = z.extend(documentHead, {
  applications: z.array(z.union([knownApplication, unknownApplication])),
});

export type SettingsDocument = z.infer<typeof settingsDocument>;
export type DocumentApplication = SettingsDocument["applications"][number];

/** The schema as others can use it: what `public/dialgate-settings.schema.json` holds. */
export function publishedSchema(): string {
  const schema = z.toJSONSchema(settingsDocument, { io: "input" });
  const titled = {
    $schema: schema.$schema,
    $id: SCHEMA_ID,
    // eslint-disable-next-line i18n/no-sentence-outside -- a file for all stays English
    title: "All settings of a tenant, as Dialgate exports and imports them",
    ...schema,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
