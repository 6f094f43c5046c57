import { z } from "zod";
import { byText } from "@/lib/geo/fold";
import { type Result, fail, ok } from "@/lib/domain/result";
import type { Timeline, TimelineEntry } from "@/lib/domain/history/entry";
import { type GraphError, naming } from "./errors";
import { loggedChanges } from "./auditValues";
import { auditsPath } from "../wire/paths";
import { pageOf } from "../wire/types";
import { readPages } from "./reading";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { legible } from "@/lib/domain/shownName";

/**
 * The names that the log gives to what happens to listeners, of whatever type, in lower case:
 * Microsoft's list of activities has both "Delete authenticationEventListener" and "Delete
 * authenticationEventlistener".
 */
const ACTS: Readonly<Record<string, TimelineEntry["act"]>> = {
  "create authenticationeventlistener": "created",
  "update authenticationeventlistener": "updated",
  "delete authenticationeventlistener": "deleted",
};

/** What the names begin with, up to where their spelling differs; those of other things may as well. */
/* eslint-disable i18n/no-sentence-outside -- activities as the log names them */
const BEGINNINGS = {
  created: "Create authenticationEvent",
  updated: "Update authenticationEvent",
  deleted: "Delete authenticationEvent",
} as const;
/* eslint-enable i18n/no-sentence-outside */

/** Five requests in ten seconds are allowed, so few and large pages; beyond these it is cut. */
const PAGE = 500;
const MOST_PAGES = 2;

const page = pageOf(z.unknown());

/** Names and values of others, which are only ever shown. */
const text = z.string().transform(legible).nullish();
const audit = z.object({
  id: z.string(),
  activityDateTime: z.string(),
  activityDisplayName: z.string(),
  result: text,
  resultReason: text,
  correlationId: text,
  initiatedBy: z
    .object({
      user: z.object({ displayName: text, userPrincipalName: text, id: text }).nullish(),
      app: z.object({ displayName: text, appId: text }).nullish(),
    })
    .nullish(),
  targetResources: z
    .array(
      z.object({
        id: text,
        displayName: text,
        modifiedProperties: z
          .array(z.object({ displayName: text, oldValue: text, newValue: text }))
          .nullish(),
      }),
    )
    .nullish(),
});

/**
 * What happened to listeners, as far back as Graph's audit log reaches. It takes `AuditLog.Read.All`
 * and a role that may read the log; without them the answer is `forbidden`. One request for each
 * activity: whether the log's filter knows "or" is not documented.
 */
export async function readTimeline(access: GraphAccess): Promise<Result<Timeline, GraphError>> {
  const reads = await Promise.all(
    Object.values(BEGINNINGS).map((beginning) => readAudits(access, beginning)),
  );
  const items: unknown[] = [];
  let cut = false;
  for (const read of reads) {
    if (!read.ok) return fail(naming("AuditLog.Read.All", read.error));
    items.push(...read.value.items);
    cut ||= read.value.cut;
  }
  const entries = toEntries(items);
  const unreadable = items.length - entries.length;
  entries.sort((a, b) => byText(b.at, a.at));
  return ok({ readAt: new Date().toISOString(), entries, unreadable, cut });
}

/**
 * What was updated since a moment (ISO 8601), in one request for a page of entries: few are allowed.
 * Real logs lag by minutes, so that nothing new in it proves nothing.
 */
export async function readUpdatesSince(
  access: GraphAccess,
  since: string,
): Promise<Result<readonly TimelineEntry[], GraphError>> {
  const read = await readAudits(access, BEGINNINGS.updated, since);
  return read.ok ? ok(toEntries(read.value.items)) : read;
}

async function readAudits(access: GraphAccess, beginning: string, after?: string) {
  const read = await readPages(access, auditsPath(beginning, PAGE, after), page, MOST_PAGES);
  return read.ok ? ok({ ...read.value, items: read.value.items.filter(isNotOther) }) : read;
}

const named = z.object({ activityDisplayName: z.string() });

/** False for what is known to be no act on a listener: "Create authenticationEventsFlow", for one. */
function isNotOther(item: unknown): boolean {
  const parsed = named.safeParse(item);
  return !parsed.success || actOf(parsed.data.activityDisplayName) !== undefined;
}

function actOf(activity: string): TimelineEntry["act"] | undefined {
  const name = activity.trim().toLowerCase();
  return Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
}

function toEntries(items: readonly unknown[]): TimelineEntry[] {
  return items.flatMap((item) => {
    const parsed = audit.safeParse(item);
    const act = parsed.success ? actOf(parsed.data.activityDisplayName) : undefined;
    return parsed.success && act !== undefined ? [toEntry(parsed.data, act)] : [];
  });
}

function toEntry(wire: z.infer<typeof audit>, act: TimelineEntry["act"]): TimelineEntry {
  const [target] = wire.targetResources ?? [];
  return {
    id: wire.id,
    at: wire.activityDateTime,
    act,
    succeeded: wire.result === "success",
    reason: wire.resultReason ?? "",
    who: actor(wire.initiatedBy),
    listenerId: target?.id ?? null,
    listenerName: target?.displayName ?? null,
    ...loggedChanges(
      (target?.modifiedProperties ?? []).map(({ displayName, oldValue, newValue }) => ({
        property: displayName ?? "",
        before: oldValue ?? null,
        after: newValue ?? null,
      })),
    ),
    correlationId: wire.correlationId ?? null,
  };
}

function actor(by: z.infer<typeof audit>["initiatedBy"]): TimelineEntry["who"] {
  if (by?.user) {
    const { displayName, userPrincipalName, id } = by.user;
    const detail = userPrincipalName ?? id ?? null;
    return { kind: "user", name: displayName ?? detail, detail };
  }
  if (by?.app) {
    const { displayName, appId } = by.app;
    return { kind: "application", name: displayName ?? appId ?? null, detail: appId ?? null };
  }
  return { kind: "unknown", name: null, detail: null };
}
