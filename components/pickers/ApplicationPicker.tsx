"use client";

import { useMemo, useState } from "react";
import type { Application } from "@/components/session/useApplications";
import { fold } from "@/lib/geo/fold";
import { Combobox } from "./Combobox";

interface ApplicationPickerProps {
  readonly label: string;
  readonly applications: readonly Application[];
  readonly chosen: string | null;
  readonly onChoose: (appId: string) => void;
}

/** One application, found by its name or client id. */
export function ApplicationPicker(props: ApplicationPickerProps) {
  const { label, applications, chosen, onChoose } = props;
  const [query, setQuery] = useState("");
  const folded = useMemo(
    () =>
      applications.map(({ appId, displayName }) => ({
        appId,
        name: displayName || appId,
        key: `${fold(displayName)} ${appId}`,
      })),
    [applications],
  );
  const options = useMemo(() => {
    const [words, id] = [fold(query), query.trim().toLowerCase()];
    return folded
      .filter(({ key }) => key.includes(words) || key.includes(id))
      .map(({ appId, name }) => ({
        key: appId,
        label: name,
        detail: appId,
        chosen: appId === chosen,
      }));
  }, [folded, query, chosen]);
  const name = folded.find(({ appId }) => appId === chosen)?.name;
  return (
    <div>
      <Combobox
        label={label}
        placeholder="Name or client id"
        multiple={false}
        query={query}
        onQuery={setQuery}
        options={options}
        onPick={onChoose}
      />
      {chosen !== null && (
        <p className="break-words">
          Chosen: <b className="font-semibold">{name ?? chosen}</b>
        </p>
      )}
    </div>
  );
}
