import pMap from "p-map";
import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import type { Listener, UnreadableListener } from "@/lib/domain/listener";
import { LISTENERS_PATH, listenerPath, namedApplicationsPath } from "../wire/paths";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { GraphError } from "./errors";
import { readAllPages, readGraph } from "./reading";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { toListener } from "./toListener";
import {
  anyListener,
  includedApplications,
  jsonObject,
  listenerPage,
  phoneListener,
  type PhoneListener,
  type WireObject,
} from "../wire/types";
import { LISTENER_TYPE } from "../wire/names";
import type { JsonObject } from "@/lib/domain/json";

const AT_ONCE = 4;

/**
 * Reads every listener of the tenant. The list mixes all types and knows no `$filter`, so the phone
 * type is picked out here; where Graph leaves the applications out they are asked for one by one.
 */
export async function readSnapshot(access: GraphAccess): Promise<Result<Snapshot, GraphError>> {
  const read = await readTenant(access);
  return read.ok ? ok(read.value.snapshot) : read;
}

/** A reading of every listener, and whether the list came with the applications in it. */
export interface TenantReading {
  readonly snapshot: Snapshot;
  /** False: each listener took a request of its own, so that reading all of them is dear. */
  readonly inline: boolean;
}

/** `readSnapshot`, for who reads again and again. */
export async function readTenant(access: GraphAccess): Promise<Result<TenantReading, GraphError>> {
  const all = await readAllPages(access, LISTENERS_PATH, listenerPage);
  if (!all.ok) return all;
  const each = onceEach(all.value);
  const phones = each.filter((wire) => wire["@odata.type"] === LISTENER_TYPE);
  const read = await pMap(phones, (wire) => readListener(access, wire), { concurrency: AT_ONCE });

  const listeners: Listener[] = [];
  const unreadable: UnreadableListener[] = [];
  for (const one of read) {
    if (!one.ok) return one;
    if ("reason" in one.value) unreadable.push(one.value);
    else listeners.push(one.value);
  }
  const readAt = new Date().toISOString();
  const snapshot = { readAt, listeners, unreadable, total: each.length };
  return ok({ snapshot, inline: phones.every(hasApplications) });
}

/** A list that changes while it is paged may give an item on two pages. */
function onceEach(items: readonly WireObject[]): WireObject[] {
  return [...new Map(items.map((item, index) => [item["id"] ?? index, item])).values()];
}

const withApplications = z.object({
  conditions: z.object({
    applications: z.object({ includeApplications: z.custom(Array.isArray) }),
  }),
});

function hasApplications(wire: WireObject): boolean {
  return withApplications.safeParse(wire).success;
}

/** One phone listener by its id; null where Graph does not show it, or shows one of another type. */
export async function readPhoneListener(
  access: GraphAccess,
  id: string,
): Promise<Result<Listener | UnreadableListener | null, GraphError>> {
  const wire = await readGraph(access, { path: listenerPath(id) }, jsonObject);
  if (!wire.ok) return wire.error.code === "not-found" ? ok(null) : wire;
  return wire.value["@odata.type"] === LISTENER_TYPE ? readListener(access, wire.value) : ok(null);
}

async function readListener(
  access: GraphAccess,
  wire: WireObject,
): Promise<Result<Listener | UnreadableListener, GraphError>> {
  const parsed = phoneListener.safeParse(wire);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    // eslint-disable-next-line i18n/no-sentence-outside -- a reading is shared by all, whatever they speak
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
