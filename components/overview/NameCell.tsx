"use client";

import Link from "next/link";
import type { OverviewRow } from "@/lib/domain/overview/overviewRow";
import { useRowTabIndex } from "./RowContext";

/** The way into an application. Where the name has no room the title has it, and the page behind. */
export function NameCell({ row: { appId, name } }: { readonly row: OverviewRow }) {
  return (
    <Link
      href={`/apps/${appId}`}
      prefetch={false}
      tabIndex={useRowTabIndex()}
      title={name}
      className="overview-name"
    >
      {name}
    </Link>
  );
}
