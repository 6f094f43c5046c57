import pMap from "p-map";
import { ok, type Result } from "@/lib/domain/result";
import type { Listener, UnreadableListener } from "@/lib/domain/listener";
import { LISTENERS_PATH, listenerPath, namedApplicationsPath } from "../wire/paths";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { GraphError } from "./errors";
import { readAllPages, readGraph } from "./reading";
import type { GraphAccess } from "./request";
import { toListener } from "./toListener";
import {
  anyListener,
  includedApplications,
  jsonObject,
  LISTENER_TYPE,
  listenerPage,
  phoneListener,
  type PhoneListener,
  type WireObject,
} from "../wire/types";
import type { JsonObject } from "@/lib/domain/json";

const AT_ONCE = 4;

/**
 * Reads every listener of the tenant. The list mixes all types and knows no `$filter`, so the phone
 * type is picked out here; where Graph leaves the applications out they are asked for one by one.
 */
export async function readSnapshot(access: GraphAccess): Promise<Result<Snapshot, GraphError>> {
  const all = await readAllPages(access, LISTENERS_PATH, listenerPage);
  if (!all.ok) return all;
  const phones = all.value.filter((wire) => wire["@odata.type"] === LISTENER_TYPE);
  const read = await pMap(phones, (wire) => readListener(access, wire), { concurrency: AT_ONCE });

  const listeners: Listener[] = [];
  const unreadable: UnreadableListener[] = [];
  for (const each of read) {
    if (!each.ok) return each;
    if ("reason" in each.value) unreadable.push(each.value);
    else listeners.push(each.value);
  }
  const readAt = new Date().toISOString();
  return ok({ readAt, listeners, unreadable, total: all.value.length });
}

async function readListener(
  access: GraphAccess,
  wire: WireObject,
): Promise<Result<Listener | UnreadableListener, GraphError>> {
  const parsed = phoneListener.safeParse(wire);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    return ok(unreadableListener(wire, `unexpected value at ${where}`));
  }
  const appIds = await applicationsOf(access, parsed.data);
  return appIds.ok ? ok(toListener(parsed.data, appIds.value)) : appIds;
}

async function applicationsOf(
  access: GraphAccess,
  { id, conditions }: PhoneListener,
): Promise<Result<string[], GraphError>> {
  const inline = conditions?.applications?.includeApplications;
  if (inline) return ok(inline.map(({ appId }) => appId));
  const read = await readAllPages(access, namedApplicationsPath(id), includedApplications);
  return read.ok ? ok(read.value.map(({ appId }) => appId)) : read;
}

/** Whom it concerns cannot be told for sure, so it counts for every application. */
function unreadableListener(wire: WireObject, reason: string): UnreadableListener {
  const { id, displayName } = anyListener.parse(wire);
  const named = phoneListener.pick({ conditions: true }).safeParse(wire);
  const applications = named.success ? named.data.conditions?.applications : undefined;
  const appIds = applications?.includeApplications?.map(({ appId }) => appId.toLowerCase());
  return {
    id,
    displayName,
    allApplications: appIds === undefined || applications?.includeAllApplications === true,
    appIds: appIds ?? [],
    reason,
  };
}

/** One listener of any type, as Graph gives it and nothing else. `id` is one that passed `GRAPH_ID`. */
export function readRawListener(
  access: GraphAccess,
  id: string,
): Promise<Result<JsonObject, GraphError>> {
  return readGraph(access, { path: listenerPath(id) }, jsonObject);
}
