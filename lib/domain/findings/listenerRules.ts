import { listenerName } from "../explain";
import { fewCodesText, inSequence, joined, listed } from "../format";
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
import { plural, t } from "@/lib/i18n/t";

/** Graph keeps naming an application that was deleted. */
export const goneApplication: Rule = {
  id: "gone-application",
  severity: "warning",
  get label() {
    return t`Application that no longer exists`;
  },
  get why() {
    return t`The listener still names it. This is harmless, but obscures what the listener is for.`;
  },
  find: ({ snapshot, appIds: existing }) =>
    snapshot.listeners.flatMap((listener) => {
      const appIds = listener.appIds.filter((appId) => existing?.has(appId) === false);
      if (appIds.length === 0) return [];
      const detail = t`${listenerName(listener)} names ${listed(appIds)}`;
      return [{ detail, listenerIds: [listener.id], appIds, fixes: [fix(listener, appIds)] }];
    }),
};

function fix(listener: Listener, gone: readonly string[]): Fix {
  const isDeleted = servesNobodyWithout(listener, gone);
  const name = listenerName(listener);
  return {
    label: isDeleted
      ? t`Delete ${name}`
      : plural(gone.length)`Remove it from ${name}|Remove them from ${name}`,
    notes: [
      t`No application has this id, so nothing changes for users. A deleted application can be restored in Microsoft Entra for 30 days; it would then have to be named again.`,
      ...(isDeleted ? [t`The listener names no other application.`] : []),
    ],
    targets: leaving(listener, gone),
  };
}

export const noApplications: Rule = {
  id: "no-applications",
  severity: "warning",
  get label() {
    return t`Listener without applications`;
  },
  get why() {
    return t`It applies to no application, and counts against the limit of listeners.`;
  },
  source: SERVICE_LIMITS,
  find: ({ snapshot }) =>
    snapshot.listeners
      .filter(({ allApplications, appIds }) => !allApplications && appIds.length === 0)
      .map((listener) => ({
        detail: listenerName(listener),
        listenerIds: [listener.id],
        fixes: [
          {
            label: t`Delete ${listenerName(listener)}`,
            notes: [
              t`It applies to no application, so nothing changes. Its lists are deleted with it; the restore file keeps them.`,
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
  get label() {
    return t`Identical listeners that could be merged`;
  },
  get why() {
    return t`An external tenant may have 249 listeners; one could serve both.`;
  },
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
  const name = listenerName(into);
  const gone = joined(others.map(listenerName));
  return [
    {
      label: t`Merge into ${name}`,
      notes: [
        plural(
          others.length,
        )`${name} takes the applications of ${gone}, which is deleted. Nothing changes for the applications.|${name} takes the applications of ${gone}, which are deleted. Nothing changes for the applications.`,
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
  get label() {
    return t`A listener for all applications beside others`;
  },
  get why() {
    return t`A listener for all applications competes with those that name some, by priority alone.`;
  },
  get advice() {
    return t`Fine if those that name applications have a higher priority and are intended to take effect.`;
  },
  source: EVENT_LISTENER,
  find: ({ snapshot }) => {
    const named = snapshot.listeners.filter(namesSome);
    if (named.length === 0) return [];
    return snapshot.listeners
      .filter(({ allApplications }) => allApplications)
      .map((listener) => ({
        detail: besideOthers(listenerName(listener), named.length),
        listenerIds: [listener.id],
      }));
  },
};

function besideOthers(name: string, others: number): string {
  return plural(
    others,
  )`${name} includes all applications; # other names some|${name} includes all applications; # others name some`;
}

export const baselineDiffers: Rule = {
  id: "baseline-differs",
  severity: "note",
  get label() {
    return t`Graph’s default regions differ from the shipped list`;
  },
  get why() {
    return t`Graph’s are used where it returns them. The shipped list is of ${SHIPPED_BASELINE.date ?? ""}.`;
  },
  get advice() {
    return t`Nothing is wrong in the tenant: Microsoft’s list may have changed since.`;
  },
  source: OPT_IN_PAGE,
  find: ({ snapshot }) => {
    const found = snapshot.listeners.flatMap((listener) => {
      const spotted = difference(listener.sms.defaultRegions);
      return spotted === null ? [] : [{ listener, spotted }];
    });
    const alike = groupBy(found, ({ spotted }) => JSON.stringify(spotted));
    return [...alike.values()].map((group) => ({
      ...group[0].spotted,
      detail: t`${nameOf(group.map(({ listener }) => listener))}: ${group[0].spotted.detail}`,
      listenerIds: group.map(({ listener }) => listener.id),
    }));
  },
};

function nameOf(listeners: readonly Listener[]): string {
  const [only, ...others] = listeners;
  return only !== undefined && others.length === 0
    ? listenerName(only)
    : plural(listeners.length)`# listener|# listeners`;
}

function difference(defaultRegions: readonly number[]): Spotted | null {
  if (defaultRegions.length === 0) return null;
  const { enabled } = SHIPPED_BASELINE;
  const given = new Set(defaultRegions);
  const more = ascending([...given].filter((code) => !enabled.has(code)));
  const fewer = ascending([...enabled].filter((code) => !given.has(code)));
  const parts = [
    more.length > 0 && t`also enabled: ${fewCodesText(more)}`,
    fewer.length > 0 && t`not enabled: ${fewCodesText(fewer)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return { detail: inSequence(parts), codes: ascending([...more, ...fewer]) };
}

/** From here on an emergency may find no room for a listener of its own. */
const FEW_LEFT = 25;

export const nearLimit: Rule = {
  id: "near-limit",
  severity: "warning",
  get label() {
    return t`Listeners near the limit`;
  },
  get why() {
    return t`Listeners of all types count together, and at the limit a change may not be possible.`;
  },
  get advice() {
    return t`Merge identical listeners, and delete those without applications.`;
  },
  source: SERVICE_LIMITS,
  find: ({ snapshot: { total } }) =>
    total > LISTENER_LIMIT - FEW_LEFT ? [{ detail: usedText(total) }] : [],
};

function usedText(total: number): string {
  return plural(LISTENER_LIMIT)`${total} of # listener is used|${total} of # listeners are used`;
}
