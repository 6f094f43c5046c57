import { z } from "zod";

/**
 * Where the behaviour of the real service is not known, the tenant can behave in each plausible
 * way. An application must be right in all of them.
 */
export const switchesSchema = z.strictObject({
  secondListener: z
    .enum(["allowed", "refused"])
    .describe("A second phone listener for an application that another phone listener names"),
  handlerPatch: z
    .enum(["merged", "replaced"])
    .describe("What PATCH does with properties of `handler` that are left out"),
  conditionsPatch: z
    .enum(["adds", "replaces"])
    .describe("What PATCH does with `conditions.applications.includeApplications`"),
  defaultRegions: z
    .enum(["empty", "filled"])
    .describe("Whether `defaultRegions` of phone options is returned empty or filled"),
  readLagSeconds: z
    .number()
    .min(0)
    .max(3600)
    .describe("Reads of listeners show the state of so many seconds ago"),
  unknownCodes: z.enum(["accepted", "refused"]).describe("Numbers that are no calling code"),
  listIncludesApplications: z
    .enum(["inline", "omitted"])
    .describe("Whether a list of listeners carries `includeApplications`"),
  listenersQuery: z
    .enum(["refused", "documented"])
    .describe(
      "`$filter`, `$expand` and `$select` on the list of listeners: none, or those that the page of each version names",
    ),
  consent: z
    .enum(["granted", "missing"])
    .describe("Whether an administrator has consented to what the single-page client asks for"),
  delegatedPermissions: z
    .enum(["granted", "refused"])
    .describe("Whether Graph may be called in a person's name for more than User.Read"),
  applicationsCount: z.enum(["allowed", "refused"]).describe("Counting applications"),
  applicationsSearch: z.enum(["allowed", "refused"]).describe("`$search` on applications"),
  auditSpelling: z
    .enum(["documented", "small-l", "mixed"])
    .describe("How audit entries of deletions spell `authenticationEventListener`"),
  auditModifiedProperties: z
    .enum(["empty", "values"])
    .describe("Whether `modifiedProperties` of audit entries holds old and new values"),
});

export const switchesPatchSchema = switchesSchema.partial();
export type Switches = z.infer<typeof switchesSchema>;

export const DEFAULT_SWITCHES: Switches = {
  secondListener: "allowed",
  handlerPatch: "merged",
  conditionsPatch: "adds",
  defaultRegions: "empty",
  readLagSeconds: 0,
  unknownCodes: "accepted",
  listIncludesApplications: "inline",
  listenersQuery: "refused",
  consent: "granted",
  delegatedPermissions: "granted",
  applicationsCount: "allowed",
  applicationsSearch: "allowed",
  auditSpelling: "documented",
  auditModifiedProperties: "empty",
};
