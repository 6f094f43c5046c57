"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/Button";
import type { Channel } from "@/lib/domain/channel";
import type { StatusChange } from "@/lib/domain/review/impact";
import { namesOf } from "@/lib/domain/rows";

/** More than a continent has; the rest is drawn on demand. */
const MOST = 60;

/** Every territory that a change of codes takes along, each code once, with its number. */
export function RegionNames({ changes }: { readonly changes: readonly StatusChange[] }) {
  const [all, setAll] = useState(false);
  const codes = useMemo(() => [...channelsByCode(changes)], [changes]);
  const shown = all ? codes : codes.slice(0, MOST);
  return (
    <>
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {shown.map(([code, channels]) => (
          <li key={code}>
            {namesOf(code).join(", ") || "No calling code"}{" "}
            <span className="text-ink-muted">
              +{code}
              {channelText(channels)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < codes.length && (
        <Button size="sm" className="mt-1" onClick={() => setAll(true)}>
          Show all {codes.length}
        </Button>
      )}
    </>
  );
}

/** The channels that a code changes for, in the order of the changes. */
export function channelsByCode(changes: readonly StatusChange[]): Map<number, Channel[]> {
  const codes = new Map<number, Channel[]>();
  for (const { code, channel } of changes) {
    const channels = codes.get(code);
    if (channels === undefined) codes.set(code, [channel]);
    else channels.push(channel);
  }
  return codes;
}

/** SMS goes without saying. */
function channelText(channels: readonly Channel[]): string {
  if (!channels.includes("voice")) return "";
  return channels.includes("sms") ? " (SMS and voice)" : " (voice)";
}
