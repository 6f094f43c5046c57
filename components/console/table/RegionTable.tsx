"use client";

import { memo, useMemo, useRef } from "react";
import { useRegions } from "../state/RegionsProvider";
import { SurfaceProvider } from "../state/codeListeners";
import { SkipButton } from "@/components/ui/SkipButton";
import { BulkBar } from "./BulkBar";
import { RegionGroup } from "./RegionGroup";
import { SelectedRow } from "./SelectedRow";
import { TableHead } from "./TableHead";
import { useVisibleGroups } from "./useVisibleGroups";
import "./table.css";

/** The primary control: every code there is, in words. */
export const RegionTable = memo(function RegionTable() {
  const groups = useVisibleGroups();
  const { canStage } = useRegions();
  const pane = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLParagraphElement>(null);
  const codes = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ code }) => code)), [groups]);
  return (
    <section aria-labelledby="table-title" className="region-pane">
      <h2 id="table-title" className="sr-only">
        Table
      </h2>
      <SkipButton onClick={() => after.current?.focus()}>Skip the table</SkipButton>
      <div ref={pane} className="region-scroll">
        {/* The roles are the elements' own; they are lost to browsers where CSS makes a grid of them. */}
        <table role="table" className="region-table" data-readonly={!canStage || undefined}>
          <caption className="sr-only">Status of every calling code for this application</caption>
          <TableHead codes={codes} />
          <SurfaceProvider value="table">
            {groups.map((group) => (
              <RegionGroup key={group.name} group={group} />
            ))}
          </SurfaceProvider>
        </table>
        {groups.length === 0 && <p className="px-4 py-8 text-ink-muted">Nothing matches.</p>}
      </div>
      <p ref={after} tabIndex={-1} className="sr-only">
        End of the table
      </p>
      {canStage && <BulkBar />}
      <SelectedRow pane={pane} />
    </section>
  );
});
