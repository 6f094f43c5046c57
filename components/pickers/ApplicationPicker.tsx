"use client";

import { useCallback, useMemo } from "react";
import type { Application } from "@/components/session/useApplications";
import { Combobox } from "@/components/ui/Combobox";
import { fold } from "@/lib/geo/fold";

interface ApplicationPickerProps {
  readonly label: string;
  readonly applications: readonly Application[];
  /** Their client ids. */
  readonly chosen: readonly string[];
  readonly multiple?: boolean;
  readonly onPick: (appId: string) => void;
}

/** Applications, found by name or client id. */
export function ApplicationPicker(props: ApplicationPickerProps) {
  const { label, applications, chosen, multiple = false, onPick } = props;
  const folded = useMemo(
    () =>
      applications.map(({ appId, displayName }) => ({
        option: { key: appId, value: appId, label: displayName || appId, detail: appId },
        text: `${fold(displayName)} ${appId}`,
      })),
    [applications],
  );
  const find = useCallback(
    (query: string) => {
      const [words, id] = [fold(query), query.trim().toLowerCase()];
      return folded
        .filter(({ text }) => text.includes(words) || text.includes(id))
        .map(({ option }) => ({ ...option, chosen: chosen.includes(option.value) }));
    },
    [folded, chosen],
  );
  const one = multiple ? undefined : chosen[0];
  return (
    <div>
      <Combobox
        label={label}
        placeholder="Name or client id"
        multiple={multiple}
        opens={multiple ? "focused" : "typed"}
        find={find}
        onPick={onPick}
      />
      {one !== undefined && (
        <p className="break-words">
          Chosen:{" "}
          <b className="font-semibold">
            {folded.find(({ option }) => option.key === one)?.option.label ?? one}
          </b>
        </p>
      )}
    </div>
  );
}
