"use client";

import { useMemo, useState } from "react";
import { type Application, matchesApplication } from "@/lib/domain/application";
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
  const options = useMemo(
    () =>
      applications.filter(matchesApplication(query)).map(({ appId, displayName }) => ({
        key: appId,
        label: displayName || appId,
        detail: appId,
        chosen: appId === chosen,
      })),
    [applications, query, chosen],
  );
  const name = applications.find(({ appId }) => appId === chosen)?.displayName;
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
          Chosen: <b className="font-semibold">{name || chosen}</b>
        </p>
      )}
    </div>
  );
}
