"use client";

import { useId, useMemo, useState } from "react";
import { SetPicker } from "@/components/pickers/SetPicker";
import type { Application } from "@/lib/domain/application";
import { Button } from "@/components/ui/Button";
import { matchesSearch } from "@/lib/geo/search";
import { territory } from "@/lib/geo/territories";
import type { Channel } from "@/lib/domain/channel";
import { regionsText } from "@/lib/domain/bulk/words";
import { REGION_ROWS } from "@/lib/domain/rows";
import type { Snapshot } from "@/lib/domain/snapshot";
import { Combobox } from "@/components/pickers/Combobox";
import { RegionTokens } from "@/components/pickers/RegionTokens";

interface RegionChoiceProps {
  readonly codes: readonly number[];
  readonly onCodes: (codes: readonly number[]) => void;
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
  /** Whose statuses count for "same as an application". */
  readonly channel: Channel;
}

/** The regions, picked one by one or by the set. */
export function RegionChoice(props: RegionChoiceProps) {
  const { codes, onCodes, snapshot, applications, channel } = props;
  const [query, setQuery] = useState("");
  const titleId = useId();
  const options = useMemo(() => foundRegions(query, codes), [query, codes]);
  const toggle = (code: number) =>
    onCodes(codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]);
  const add = (more: readonly number[]) => onCodes([...new Set([...codes, ...more])]);
  return (
    <section aria-labelledby={titleId} className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 id={titleId} className="font-semibold">
          Regions <span className="font-normal text-ink-muted">{regionsText(codes.length)}</span>
        </h3>
        {codes.length > 0 && (
          <Button size="sm" variant="quiet" onClick={() => onCodes([])}>
            Remove all
          </Button>
        )}
      </div>
      <RegionTokens codes={codes} onRemove={toggle} />
      <Combobox
        label="Add regions by name, ISO code or dial code"
        placeholder="Kenya, KE or +254"
        multiple
        query={query}
        onQuery={setQuery}
        options={options}
        onPick={(key) => toggle(Number(key.slice(key.lastIndexOf("-") + 1)))}
      />
      <SetPicker
        codes={codes}
        onAdd={add}
        snapshot={snapshot}
        applications={applications}
        channel={channel}
      />
    </section>
  );
}

function foundRegions(query: string, codes: readonly number[]) {
  if (query.trim() === "") return [];
  return REGION_ROWS.filter(({ iso, code }) =>
    matchesSearch(query, iso === null ? undefined : territory(iso), code),
  ).map(({ key, name, code, sharedWith }) => ({
    key,
    label: name,
    detail: `+${code}${sharedWith.length > 0 ? `, with ${sharedWith.join(", ")}` : ""}`,
    chosen: codes.includes(code),
  }));
}
