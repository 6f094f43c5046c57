import { listenerName } from "../explain";
import { fewCodesText, isAre, joined } from "../format";
import { groupBy } from "../groupBy";
import type { Listener } from "../listener";
import {
  type Fix,
  type Rule,
  SERVICE_LIMITS,
  EVENT_LISTENER,
  type Spotted,
  OPT_IN_PAGE,
} from "./finding";
import { leaving, servesNobodyWithout } from "./fixes";
import { twinKey } from "../plan/listeners";
import { SHIPPED_BASELINE } from "../baseline";
import { ascending } from "../settings";
import { LISTENER_LIMIT } from "../snapshot";

/** Graph keeps naming an application that was deleted. */
export const goneApplication: Rule = {
  id: "gone-application",
  severity: "warning",
  label: "Application that no longer exists",
  why: "The listener still names it. This is harmless, but obscures what the listener is for.",
  find: ({ snapshot, appIds: existing }) =>
    snapshot.listeners.flatMap((listener) => {
      const appIds = listener.appIds.filter((appId) => existing?.has(appId) === false);
      if (appIds.length === 0) return [];
      const detail = `${listenerName(listener)} names ${appIds.join(", ")}`;
      return [{ detail, listenerIds: [listener.id], appIds, fixes: [fix(listener, appIds)] }];
    }),
};

function fix(listener: Listener, gone: readonly string[]): Fix {
  const isDeleted = servesNobodyWithout(listener, gone);
  return {
    label: isDeleted
      ? `Delete ${listenerName(listener)}`
      : `Remove ${gone.length === 1 ? "it" : "them"} from ${listenerName(listener)}`,
    notes: [
      "No application has this id, so nothing changes for users. A deleted application can be restored in Microsoft Entra for 30 days; it would then have to be named again.",
      ...(isDeleted ? ["The listener names no other application."] : []),
    ],
    targets: leaving(listener, gone),
  };
}

export const noApplications: Rule = {
  id: "no-applications",
  severity: "warning",
  label: "Listener without applications",
  why: "It applies to no application, and counts against the limit of listeners.",
  source: SERVICE_LIMITS,
  find: ({ snapshot }) =>
    snapshot.listeners
      .filter(({ allApplications, appIds }) => !allApplications && appIds.length === 0)
      .map((listener) => ({
        detail: listenerName(listener),
        listenerIds: [listener.id],
        fixes: [
          {
            label: `Delete ${listenerName(listener)}`,
            notes: [
              "It applies to no application, so nothing changes. Its lists are deleted with it; the restore file keeps them.",
            ],
            targets: [{ kind: "deletion", listenerId: listener.id, appIds: [] }],
          },
        ],
      })),
};

/** Order and duplicates of the lists do not count. */
export const identicalListeners: Rule = {
  id: "identical-listeners",
  severity: "note",
  label: "Identical listeners that could be merged",
  why: "An external tenant may have 249 listeners; one could serve both.",
  source: SERVICE_LIMITS,
  find: ({ snapshot }) => {
    return [...groupBy(snapshot.listeners.filter(namesSome), twinKey).values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        detail: joined(group.map(listenerName).sort()),
        listenerIds: group.map(({ id }) => id),
        fixes: fixesOf(group),
      }));
  },
};

/** Into the one that serves the most: that takes the fewest requests. */
function fixesOf(group: readonly Listener[]): Fix[] {
  const [into, ...others] = group.toSorted((a, b) => b.appIds.length - a.appIds.length);
  if (into === undefined) return [];
  return [
    {
      label: `Merge into ${listenerName(into)}`,
      notes: [
        `${listenerName(into)} takes the applications of ${joined(others.map(listenerName))}, which ${isAre(others)} deleted. Nothing changes for the applications.`,
      ],
      targets: others.map(({ id }) => ({ kind: "merge", listenerId: id, into: into.id })),
    },
  ];
}

function namesSome({ allApplications, appIds }: Listener): boolean {
  return !allApplications && appIds.length > 0;
}

export const allBesideNamed: Rule = {
  id: "all-beside-named",
  severity: "warning",
  label: "A listener for all applications beside others",
  why: "A listener for all applications competes with those that name some, by priority alone.",
  advice:
    "Fine if those that name applications have a higher priority and are intended to take effect.",
  source: EVENT_LISTENER,
  find: ({ snapshot }) => {
    const named = snapshot.listeners.filter(namesSome);
    if (named.length === 0) return [];
    return snapshot.listeners
      .filter(({ allApplications }) => allApplications)
      .map((listener) => ({
        detail: `${listenerName(listener)} includes all applications; ${named.length === 1 ? "1 other names" : `${named.length} others name`} some`,
        listenerIds: [listener.id],
      }));
  },
};

export const baselineDiffers: Rule = {
  id: "baseline-differs",
  severity: "note",
  label: "Graph's default regions differ from the shipped list",
  why: `Graph's are used where it returns them. The shipped list is of ${SHIPPED_BASELINE.date ?? ""}.`,
  advice: "Nothing is wrong in the tenant: Microsoft's list may have changed since.",
  source: OPT_IN_PAGE,
  find: ({ snapshot }) => {
    const found = snapshot.listeners.flatMap((listener) => {
      const spotted = difference(listener.sms.defaultRegions);
      return spotted === null ? [] : [{ listener, spotted }];
    });
    const alike = groupBy(found, ({ spotted }) => JSON.stringify(spotted));
    return [...alike.values()].map((group) => ({
      ...group[0].spotted,
      detail: `${nameOf(group.map(({ listener }) => listener))}: ${group[0].spotted.detail}`,
      listenerIds: group.map(({ listener }) => listener.id),
    }));
  },
};

function nameOf(listeners: readonly Listener[]): string {
  const [only, ...others] = listeners;
  return only !== undefined && others.length === 0
    ? listenerName(only)
    : `${listeners.length} listeners`;
}

function difference(defaultRegions: readonly number[]): Spotted | null {
  if (defaultRegions.length === 0) return null;
  const { enabled } = SHIPPED_BASELINE;
  const given = new Set(defaultRegions);
  const more = ascending([...given].filter((code) => !enabled.has(code)));
  const fewer = ascending([...enabled].filter((code) => !given.has(code)));
  const parts = [
    more.length > 0 && `also enabled: ${fewCodesText(more)}`,
    fewer.length > 0 && `not enabled: ${fewCodesText(fewer)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return { detail: parts.join("; "), codes: ascending([...more, ...fewer]) };
}

/** From here on an emergency may find no room for a listener of its own. */
const FEW_LEFT = 25;

export const nearLimit: Rule = {
  id: "near-limit",
  severity: "warning",
  label: "Listeners near the limit",
  why: "Listeners of all types count together, and at the limit a change may not be possible.",
  advice: "Merge identical listeners, and delete those without applications.",
  source: SERVICE_LIMITS,
  find: ({ snapshot: { total } }) =>
    total > LISTENER_LIMIT - FEW_LEFT
      ? [{ detail: `${total} of ${LISTENER_LIMIT} listeners are used` }]
      : [],
};
