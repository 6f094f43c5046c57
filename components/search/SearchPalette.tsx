import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { CommandPalette } from "@/components/ui/CommandPalette";
import { whenIdle } from "@/components/ui/whenIdle";
import { type Application, searchTextOf } from "@/lib/domain/application";
import { search } from "@/lib/domain/search/search";
import { useOpenApplication } from "./openApplication";
import { type ActionEntry, type PageEntry, type Way, groupsAtFirst, groupsOf } from "./options";
import { visitedBy } from "./visited";
import { plural, t } from "@/lib/i18n/t";

interface SearchPaletteProps {
  readonly pages: readonly PageEntry[];
  /** Those that the account may do. */
  readonly actions: readonly ActionEntry[];
  readonly footer: ReactNode;
  /** What was typed before it was there. */
  readonly typedAhead: () => string;
  readonly onClose: () => void;
}

/** Finds applications, regions, both together, numbers, pages and acts, from any page. */
export function SearchPalette(props: SearchPaletteProps) {
  const { pages, actions, ...palette } = props;
  const router = useRouter();
  const { applications } = useApplications();
  const snapshot = useSnapshot().query.data ?? null;
  const current = useCurrent();
  const recent = useRecent();
  usePrepared(applications);
  const status = useReading();
  const find = useMemo(
    () => (query: string) =>
      query.trim() === ""
        ? groupsAtFirst(recent, { pages, actions })
        : groupsOf(search(query, { applications, current, pages, actions }), {
            ...{ pages, actions, snapshot },
          }),
    [applications, current, recent, pages, actions, snapshot],
  );
  const go = ({ href, run }: Way) => {
    run?.();
    if (href !== undefined) router.push(href);
  };
  return (
    <CommandPalette
      title={t`Search`}
      placeholder={t`Application, region or number`}
      find={find}
      status={status}
      onPick={go}
      {...palette}
    />
  );
}

/** The application whose page is open; its id will do until its name is read. */
function useCurrent(): Application | null {
  const appId = useOpenApplication();
  const { names } = useApplications();
  const displayName = (appId && names.get(appId)) || "";
  return useMemo(() => (appId === null ? null : { appId, displayName }), [appId, displayName]);
}

/** The applications visited last, but for the one that is open; those whose names are read. */
function useRecent(): readonly Application[] {
  const { owner } = useAccount();
  const { names } = useApplications();
  const open = useOpenApplication();
  const [visited] = useState(() => visitedBy(owner));
  return useMemo(
    () =>
      visited.flatMap((appId) => {
        const displayName = names.get(appId);
        return displayName === undefined || appId === open ? [] : [{ appId, displayName }];
      }),
    [visited, names, open],
  );
}

/** So many at once take less than a frame. */
const SLICE = 1_000;

/** Folds names before they are searched: the first letter would wait for ten thousand. */
function usePrepared(applications: readonly Application[]): void {
  useEffect(() => {
    let callOff = () => {};
    const prepare = (from: number) => {
      callOff = whenIdle(() => {
        applications.slice(from, from + SLICE).forEach(searchTextOf);
        if (from + SLICE < applications.length) prepare(from + SLICE);
      });
    };
    prepare(0);
    return () => callOff();
  }, [applications]);
}

/** Which applications cannot be found yet; null: none. */
function useReading(): string | null {
  const { query, applications, total, complete } = useApplications();
  if (complete) return null;
  const read = applications.length;
  if (query.isError) {
    return read === 0
      ? t`Applications could not be read, so none can be found.`
      : plural(
          read,
        )`Only # application could be read; others cannot be found.|Only # applications could be read; others cannot be found.`;
  }
  return total === null
    ? t`Reading applications: ${read} so far.`
    : t`Reading applications: ${read} of ${total} so far.`;
}
