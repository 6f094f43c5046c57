import * as z from "zod/mini";
import {
  MOST_APPLICATIONS,
  clientId,
  clientIds,
  graphId,
  graphName,
  listOf,
  listenerShape,
  settingsSchema,
} from "../schemas";
import type { Target } from "../plan/target";
import { type Settings, exactKey } from "../settings";
import { remember } from "../remember";

/** Not more different settings can be wanted than there can be listeners to hold them. */
const MOST_SETTINGS = 1_000;
const MOST_LISTENERS = 1_000;

const index = z.int().check(z.minimum(0), z.maximum(MOST_SETTINGS - 1));

const listenerTarget = z.strictObject({
  listenerId: graphId,
  settings: index,
  verbatim: z.exactOptional(z.literal(true)),
  recreate: z.exactOptional(
    z.strictObject({
      ...listenerShape,
      from: listOf(z.strictObject({ listenerId: graphId, appIds: clientIds }), MOST_LISTENERS),
      besides: listOf(graphId, MOST_LISTENERS),
    }),
  ),
});

const more = z.strictObject({
  listenerId: z.exactOptional(graphId),
  skipIfUnreachable: z.exactOptional(z.literal(true)),
});

/** Client id, which of the settings (null: none), its name where one is needed, what is rare. */
const sentApplication = z.union([
  z.tuple([clientId, z.nullable(index)]),
  z.tuple([clientId, z.nullable(index), graphName]),
  z.tuple([clientId, z.nullable(index), graphName, more]),
]);

/** Listener, application, and whether the one is to name the other. */
const sentMembership = z.tuple([graphId, clientId, z.boolean()]);
const sentDeletion = z.strictObject({ listenerId: graphId, appIds: clientIds });
const sentMerge = z.strictObject({ listenerId: graphId, into: graphId });

/**
 * Targets as the browser sends and keeps them: what many applications are wanted to have is said
 * once.
 */
export const sentTargets = z
  .strictObject({
    settings: listOf(settingsSchema, MOST_SETTINGS),
    applications: listOf(sentApplication, MOST_APPLICATIONS),
    listeners: listOf(listenerTarget, MOST_LISTENERS),
    memberships: z._default(listOf(sentMembership, MOST_APPLICATIONS), []),
    deletions: z._default(listOf(sentDeletion, MOST_LISTENERS), []),
    merges: z._default(listOf(sentMerge, MOST_LISTENERS), []),
  })
  .check(
    z.refine(({ settings: _, ...wanted }) =>
      Object.values(wanted).some(({ length }) => length > 0),
    ),
    z.refine(({ applications }) => allDifferent(applications.map(([appId]) => appId))),
    z.refine(({ listeners }) => allDifferent(listeners.map(({ listenerId }) => listenerId))),
    z.refine(({ memberships }) =>
      allDifferent(memberships.map(([listenerId, appId]) => `${listenerId} ${appId}`)),
    ),
    z.refine(({ deletions, merges }) =>
      allDifferent([...deletions, ...merges].map(({ listenerId }) => listenerId)),
    ),
    z.refine(({ settings: { length }, applications, listeners }) =>
      [
        ...applications.map(([, wanted]) => wanted),
        ...listeners.map((each) => each.settings),
      ].every((wanted) => wanted === null || wanted < length),
    ),
  );

export type SentTargets = z.infer<typeof sentTargets>;
type SentApplication = z.infer<typeof sentApplication>;

/** `named` says for which applications the plan needs a name. */
export function encodeTargets(
  targets: readonly Target[],
  named: (appId: string) => boolean = () => true,
): SentTargets {
  const table = settingsTable();
  const applications: SentApplication[] = [];
  const listeners: SentTargets["listeners"][number][] = [];
  const memberships: SentTargets["memberships"][number][] = [];
  const deletions: SentTargets["deletions"][number][] = [];
  const merges: SentTargets["merges"][number][] = [];
  for (const target of targets) {
    switch (target.kind) {
      case "listener": {
        const { kind, settings, ...rest } = target;
        listeners.push({ ...rest, settings: table.indexOf(settings) });
        break;
      }
      case "application": {
        const { kind, appId, name: givenName, settings, ...more } = target;
        const wanted = settings === null ? null : table.indexOf(settings);
        const name = named(appId) ? givenName : null;
        if (Object.keys(more).length > 0) applications.push([appId, wanted, name, more]);
        else applications.push(name === null ? [appId, wanted] : [appId, wanted, name]);
        break;
      }
      case "membership":
        memberships.push([target.listenerId, target.appId, target.named]);
        break;
      case "deletion":
        deletions.push({ listenerId: target.listenerId, appIds: target.appIds });
        break;
      case "merge":
        merges.push({ listenerId: target.listenerId, into: target.into });
        break;
    }
  }
  return { settings: table.all, applications, listeners, memberships, deletions, merges };
}

/** The targets, sort by sort, each in the order in which it was given; those of listeners first. */
export function decodeTargets(sent: SentTargets): Target[] {
  const { settings, applications, listeners, memberships, deletions, merges } = sent;
  const settingsAt = (at: number): Settings => {
    const found = settings[at];
    if (found === undefined) throw new Error("there are no such settings");
    return found;
  };
  return [
    ...listeners.map(({ settings: at, ...rest }): Target => ({
      kind: "listener",
      ...rest,
      settings: settingsAt(at),
    })),
    ...applications.map(([appId, wanted, name = null, more = {}]): Target => ({
      kind: "application",
      appId,
      name,
      settings: wanted === null ? null : settingsAt(wanted),
      ...more,
    })),
    ...memberships.map(([listenerId, appId, named]): Target => ({
      kind: "membership",
      listenerId,
      appId,
      named,
    })),
    ...deletions.map((each): Target => ({ kind: "deletion", ...each })),
    ...merges.map((each): Target => ({ kind: "merge", ...each })),
  ];
}

/** Each of the settings once, by identity where many targets share the object. */
function settingsTable() {
  const all: Settings[] = [];
  const byText = new Map<string, number>();
  const places = new Map<Settings, number>();
  const place = (settings: Settings) =>
    remember(byText, exactKey(settings), () => all.push(settings) - 1);
  const indexOf = (settings: Settings) => remember(places, settings, () => place(settings));
  return { all, indexOf };
}

function allDifferent(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
