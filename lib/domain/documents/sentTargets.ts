import { z } from "../zod";
import { clientId, graphId, preservedSchema, settingsSchema } from "../schemas";
import type { Target } from "../plan/target";
import type { Settings } from "../settings";

/** More than a tenant of the largest size has; all else that is sent is bounded as well. */
const MOST_APPLICATIONS = 20_000;
/** Not more different settings can be wanted than there can be listeners to hold them. */
const MOST_SETTINGS = 1_000;
const MOST_LISTENERS = 1_000;
const LONGEST_NAME = 512;

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
      displayName: z.string().max(LONGEST_NAME).nullable(),
      priority: z.int().min(0).max(1000),
      flowId: z.string().max(LONGEST_NAME).nullable(),
      appIds: z.array(clientId).max(MOST_APPLICATIONS).readonly(),
      preserved: preservedSchema,
      from: z
        .array(
          z.strictObject({
            listenerId: graphId,
            appIds: z.array(clientId).max(MOST_APPLICATIONS).readonly(),
          }),
        )
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
const name = z.string().max(LONGEST_NAME).nullable();

/** Client id, which of the settings (null: none), its name where one is needed, what is rare. */
const sentApplication = z.union([
  z.tuple([clientId, index.nullable()]),
  z.tuple([clientId, index.nullable(), name]),
  z.tuple([clientId, index.nullable(), name, more]),
]);

/** Listener, application, and whether the one is to name the other. */
const sentMembership = z.tuple([graphId, clientId, z.boolean()]);
const sentDeletion = z.strictObject({
  listenerId: graphId,
  appIds: z.array(clientId).max(MOST_APPLICATIONS).readonly(),
});
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
  const table = new SettingsTable();
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
        const wanted = table.indexOf(settings);
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
class SettingsTable {
  readonly all: Settings[] = [];
  private readonly known = new Map<Settings, number>();
  private readonly byText = new Map<string, number>();

  indexOf(settings: Settings): number;
  indexOf(settings: Settings | null): number | null;
  indexOf(settings: Settings | null): number | null {
    if (settings === null) return null;
    const known = this.known.get(settings);
    if (known !== undefined) return known;
    const { sms, voice } = settings;
    const text = JSON.stringify([sms.include, sms.exclude, voice.include, voice.exclude]);
    const at = this.byText.get(text) ?? this.all.push(settings) - 1;
    this.byText.set(text, at);
    this.known.set(settings, at);
    return at;
  }
}

function allDifferent(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
