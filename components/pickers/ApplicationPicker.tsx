import { useCallback } from "react";
import { Combobox } from "@/components/ui/Combobox";
import { type Application, matchesApplication } from "@/lib/domain/application";

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
  const find = useCallback(
    (query: string) =>
      applications.filter(matchesApplication(query)).map(({ appId, displayName }) => ({
        ...{ key: appId, value: appId, label: displayName || appId, detail: appId },
        chosen: chosen.includes(appId),
      })),
    [applications, chosen],
  );
  const one = multiple ? undefined : chosen[0];
  const name = applications.find(({ appId }) => appId === one)?.displayName;
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
          Chosen: <b className="font-semibold">{name || one}</b>
        </p>
      )}
    </div>
  );
}
