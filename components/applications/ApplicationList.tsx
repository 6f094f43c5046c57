"use client";

import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { ErrorNotice } from "@/components/errors/ErrorNotice";
import { useApplications, type Application } from "@/components/tenant/useApplications";
import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { fold } from "@/lib/geo/fold";

/** The tenant's applications by name, with search; leads to the page of each. */
export function ApplicationList() {
  const { query, applications, total, complete } = useApplications();
  const [search, setSearch] = useQueryState(
    "q",
    parseAsString.withDefault("").withOptions({ history: "replace", shallow: true }),
  );
  const found = useMemo(() => find(applications, search), [applications, search]);
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <div className="space-y-4">
      <h1 className="text-xl font-semibold">Applications</h1>
      <label className="block max-w-md space-y-1">
        <span className="text-sm text-ink-muted">Search by name or client id</span>
        <input
          type="search"
          value={search}
          onChange={(event) => void setSearch(event.target.value || null)}
          className="min-h-8 w-full rounded-md border border-line-strong bg-panel px-2"
        />
      </label>
      {query.error !== null && (
        <ErrorNotice
          error={query.error.error}
          actions={<Button onClick={() => void query.refetch()}>Read again</Button>}
        />
      )}
      {query.isPending && <Rows />}
      {query.data !== undefined && (
        <>
          <p role="status" className="text-sm text-ink-muted">
            {countText(found.length, shown.length, applications.length, total, complete)}
          </p>
          <Results applications={shown} />
        </>
      )}
    </div>
  );
}

/** More than anyone scrolls through; the search narrows it down. */
const MOST_SHOWN = 200;

function Results({ applications }: { readonly applications: readonly Application[] }) {
  if (applications.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-panel">
      {applications.map(({ appId, displayName }) => (
        <li key={appId}>
          <Link
            href={`/apps/${appId}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2 hover:bg-page"
          >
            <span className="min-w-0 font-medium break-words">{displayName || appId}</span>
            <code className="text-sm break-all text-ink-muted">{appId}</code>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Rows() {
  return (
    <div className="space-y-2" aria-hidden>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} className="h-9" />
      ))}
    </div>
  );
}

function find(applications: readonly Application[], search: string): Application[] {
  const words = fold(search);
  const id = search.trim().toLowerCase();
  const name = (each: Application) => each.displayName || each.appId;
  return applications
    .filter((each) => fold(each.displayName).includes(words) || each.appId.includes(id))
    .sort((a, b) => name(a).localeCompare(name(b), "en"));
}

function countText(
  found: number,
  shown: number,
  read: number,
  total: number | null,
  complete: boolean,
): string {
  const first = shown < found ? `, the first ${shown} shown` : "";
  if (complete) return `${found} of ${read} applications${first}`;
  return `${found} of ${read} applications read so far${total === null ? "" : ` (${total} in all)`}${first}`;
}
