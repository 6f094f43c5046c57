import type { LoggedListener, PropertyChange } from "@/lib/domain/history/entry";
import { phoneListener } from "../wire/types";
import { toOptions } from "./toListener";

/** The type is left out: what the log holds of a handler is not documented. */
const handler = phoneListener.shape.handler.omit({ "@odata.type": true });
const conditions = phoneListener.shape.conditions;

/** What the log may hold of a listener, as a whole property each, in the form that Graph returns it. */
interface LoggedChanges {
  /** Null where the log says nothing of it, or in a shape that is not known. */
  readonly lists: LoggedListener<"lists">;
  readonly applications: LoggedListener<"applications">;
  /** All other properties, as they are. */
  readonly others: readonly PropertyChange[];
}

/**
 * Old and new lists and applications of a listener, where the log has them. What does not read as
 * Graph's own form is passed on as text: nothing is guessed.
 */
export function loggedChanges(changes: readonly PropertyChange[]): LoggedChanges {
  const lists = both(changes, "handler", (value) => {
    const parsed = handler.safeParse(value);
    if (!parsed.success || (!parsed.data.smsOptions && !parsed.data.voiceOptions)) return undefined;
    const { smsOptions, voiceOptions } = parsed.data;
    return { sms: toOptions(smsOptions), voice: toOptions(voiceOptions) };
  });
  const applications = both(changes, "conditions", (value) => {
    const parsed = conditions.safeParse(value);
    const named = parsed.data?.applications;
    if (!parsed.success || !named) return undefined;
    return {
      all: named.includeAllApplications ?? false,
      appIds: (named.includeApplications ?? []).map(({ appId }) => appId.toLowerCase()),
    };
  });
  const read = [lists !== null && "handler", applications !== null && "conditions"];
  return {
    lists,
    applications,
    others: changes.filter(({ property }) => !read.includes(property)),
  };
}

/** A property before and after; null where it is not there, or either side does not read. */
function both<T>(
  changes: readonly PropertyChange[],
  name: string,
  read: (value: unknown) => T | undefined,
): { readonly before: T | null; readonly after: T | null } | null {
  const change = changes.find(({ property }) => property === name);
  if (change === undefined) return null;
  const before = side(change.before, read);
  const after = side(change.after, read);
  if (before === undefined || after === undefined) return null;
  return before === null && after === null ? null : { before, after };
}

/** Null for nothing, undefined for what cannot be read. */
function side<T>(
  text: string | null,
  read: (value: unknown) => T | undefined,
): T | null | undefined {
  if (text === null || text === "") return null;
  try {
    const value: unknown = JSON.parse(text);
    return value === null ? null : read(value);
  } catch {
    return undefined;
  }
}
