import { AppWindow, FileText, Globe, type LucideIcon, MapPin, Phone } from "lucide-react";
import type { Route } from "next";
import { askNumber } from "@/components/check/askedNumber";
import { StatusLabel } from "@/components/console/status/StatusLabel";
import type { PaletteGroup, PaletteOption } from "@/components/ui/PaletteList";
import type { Application } from "@/lib/domain/application";
import { applicationRegions, statusUnder } from "@/lib/domain/applicationRegions";
import type { Hit, HitGroup, Named } from "@/lib/domain/search/search";
import {
  applicationText,
  checkText,
  inAllText,
  inApplicationText,
  inThisApplicationText,
} from "@/lib/domain/search/words";
import type { Snapshot } from "@/lib/domain/snapshot";
import { plural, t } from "@/lib/i18n/t";

/** Where a hit leads to, or what it does; both where something is handed over. */
export interface Way {
  readonly href?: Route;
  readonly run?: () => void;
}

/** A page of the console. */
export interface PageEntry extends Named {
  readonly href: Route;
  /** The group of the navigation that it is in. */
  readonly group: string | null;
}

/** One act, from wherever one is. */
export interface ActionEntry extends Named {
  readonly icon: LucideIcon;
  readonly way: Way;
}

type Option = PaletteOption<Way>;
type Group = PaletteGroup<Way>;

const HEADINGS: Readonly<Record<Hit["kind"], () => string>> = {
  "in-application": () => t`Region in an application`,
  number: () => t`Phone number`,
  application: () => t`Applications`,
  region: () => t`Regions`,
  page: () => t`Pages`,
  action: () => t`Actions`,
};

interface Entries {
  readonly pages: readonly PageEntry[];
  readonly actions: readonly ActionEntry[];
  /** Null until it is read. */
  readonly snapshot: Snapshot | null;
}

/** What a search has found, as the palette shows it. */
export function groupsOf(found: readonly HitGroup[], entries: Entries): readonly Group[] {
  return found.map(({ kind, hits, total }) => ({
    heading: HEADINGS[kind](),
    ...(total > hits.length && kind === "application"
      ? { note: plural(total)`${hits.length} of # application|${hits.length} of # applications` }
      : {}),
    options: hits.flatMap((hit) => optionOf(hit, entries) ?? []),
  }));
}

/** What is offered before anything is typed. */
export function groupsAtFirst(
  recent: readonly Application[],
  { pages, actions }: Pick<Entries, "pages" | "actions">,
): readonly Group[] {
  const groups: readonly Group[] = [
    { heading: t`Recent applications`, options: recent.map(ofApplication) },
    { heading: HEADINGS.page(), options: pages.map(ofPage) },
    { heading: HEADINGS.action(), options: actions.map(ofAction) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function optionOf(hit: Hit, { pages, actions, snapshot }: Entries): Option | undefined {
  switch (hit.kind) {
    case "in-application": {
      const { row, application, isCurrent } = hit;
      return {
        key: `in-${row.code}-${application.appId}`,
        value: to(`/apps/${application.appId}?code=${row.code}`),
        icon: MapPin,
        label: isCurrent ? inThisApplicationText(row) : inApplicationText(hit),
        detail: snapshot && <StatusThere {...{ snapshot, appId: application.appId, ...row }} />,
      };
    }
    case "number":
      return {
        key: "number",
        value: { href: "/check", run: () => askNumber(hit.number) },
        icon: Phone,
        label: checkText(hit.number),
      };
    case "application":
      return ofApplication(hit.application);
    case "region": {
      const { row } = hit;
      return {
        key: `region-${row.code}`,
        value: to(`/regions/${row.code}`),
        icon: Globe,
        label: row.name,
        detail: inAllText(row),
      };
    }
    case "page": {
      const page = pages.find(({ id }) => id === hit.page.id);
      return page && ofPage(page);
    }
    case "action": {
      const action = actions.find(({ id }) => id === hit.action.id);
      return action && ofAction(action);
    }
  }
}

/** The address is checked here, as that of a page there is; where it is kept, any will do. */
function to<Href extends string>(href: Route<Href>): Way {
  return { href: href as Route };
}

function ofApplication(application: Application): Option {
  const { appId } = application;
  return {
    key: `application-${appId}`,
    value: to(`/apps/${appId}`),
    icon: AppWindow,
    label: applicationText(application),
    detail: <code>{appId}</code>,
  };
}

function ofPage({ id, href, label, group }: PageEntry): Option {
  return {
    key: `page-${id}`,
    value: { href },
    icon: FileText,
    label,
    ...(group === null ? {} : { detail: group }),
  };
}

function ofAction({ id, label, icon, way }: ActionEntry): Option {
  return { key: `action-${id}`, value: way, icon, label };
}

interface StatusThereProps {
  readonly snapshot: Snapshot;
  readonly appId: string;
  readonly code: number;
}

/** The answer, before one is there. */
function StatusThere({ snapshot, appId, code }: StatusThereProps) {
  const regions = applicationRegions(snapshot, appId);
  return (
    <span className="flex gap-3">
      <bdi className="font-mono">+{code}</bdi>
      <StatusLabel status={statusUnder(regions.settings, regions, "sms", code)} />
    </span>
  );
}
