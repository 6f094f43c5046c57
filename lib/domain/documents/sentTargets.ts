import { z } from "../zod";
import {
  MOST_APPLICATIONS,
  clientId,
  clientIds,
  graphId,
  graphName,
  listenerShape,
  settingsSchema,
} from "../schemas";
import type { Target } from "../plan/target";
import { type Settings, exactKey } from "../settings";
import { remember } from "../remember";

/** Not more different settings can be wanted than there can be listeners to hold them. */
const MOST_SETTINGS = 1_000;
const MOST_LISTENERS = 1_000;

const index = z
  .int()
  .min(0)
  .max(MOST_SETTINGS - 1);

const listenerTarget = z.strictObject({
  listenerId: graphId,
  settings: index,
  verbatim: z.literal(true).exactOptional(),
  recreate: z
    .strictObject({
      ...listenerShape,
      from: z
        .array(z.strictObject({ listenerId: graphId, appIds: clientIds }))
        .max(MOST_LISTENERS)
        .readonly(),
      besides: z.array(graphId).max(MOST_LISTENERS).readonly(),
    })
    .exactOptional(),
});

const more = z.strictObject({
  listenerId: graphId.exactOptional(),
  skipIfUnreachable: z.literal(true).exactOptional(),
});

/** Client id, which of the settings (null: none), its name where one is needed, what is rare. */
const sentApplication = z.union([
  z.tuple([clientId, index.nullable()]),
  z.tuple([clientId, index.nullable(), graphName]),
  z.tuple([clientId, index.nullable(), graphName, more]),
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
    settings: z.array(settingsSchema).max(MOST_SETTINGS).readonly(),
    applications: z.array(sentApplication).max(MOST_APPLICATIONS).readonly(),
    listeners: z.array(listenerTarget).max(MOST_LISTENERS).readonly(),
    memberships: z.array(sentMembership).max(MOST_APPLICATIONS).readonly().default([]),
    deletions: z.array(sentDeletion).max(MOST_LISTENERS).readonly().default([]),
    merges: z.array(sentMerge).max(MOST_LISTENERS).readonly().default([]),
  })
  .refine(({ settings: _, ...wanted }) => Object.values(wanted).some(({ length }) => length > 0))
  .refine(({ applications }) => allDifferent(applications.map(([appId]) => appId)))
  .refine(({ listeners }) => allDifferent(listeners.map(({ listenerId }) => listenerId)))
  .refine(({ memberships }) =>
    allDifferent(memberships.map(([listenerId, appId]) => `${listenerId} ${appId}`)),
  )
  .refine(({ deletions, merges }) =>
    allDifferent([...deletions, ...merges].map(({ listenerId }) => listenerId)),
  )
  .refine(({ settings: { length }, applications, listeners }) =>
    [...applications.map(([, wanted]) => wanted), ...listeners.map((each) => each.settings)].every(
      (wanted) => wanted === null || wanted < length,
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
