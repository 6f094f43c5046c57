import { useCallback } from "react";
import { useApplications } from "@/components/session/useApplications";
import { Combobox } from "@/components/ui/Combobox";
import { matchesApplication } from "@/lib/domain/application";
import { isolated } from "@/lib/domain/shownName";
import { rich } from "@/components/ui/rich";
import { t } from "@/lib/i18n/t";

interface ApplicationPickerProps {
  readonly label: string;
  /** Client ids; of one application alone, or null, where one is to be chosen. */
  readonly chosen: readonly string[] | string | null;
  /** The client id of one that is not offered. */
  readonly leftOut?: string | null;
  readonly onPick: (appId: string) => void;
}

/** Applications, found by name or client id. */
export function ApplicationPicker(props: ApplicationPickerProps) {
  const { label, chosen, leftOut = null, onPick } = props;
  const { applications, nameOf } = useApplications();
  const one = typeof chosen === "string" || chosen === null;
  const find = useCallback(
    (query: string) =>
      applications
        .filter(matchesApplication(query))
        .filter(({ appId }) => appId !== leftOut)
        .map(({ appId, displayName }) => ({
          ...{ key: appId, value: appId, label: displayName || appId, detail: appId },
          chosen: one ? chosen === appId : chosen.includes(appId),
        })),
    [applications, one, chosen, leftOut],
  );
  return (
    <div>
      <Combobox
        label={label}
        placeholder={t`Name or client id`}
        multiple={!one}
        opens={one ? "typed" : "focused"}
        find={find}
        onPick={onPick}
      />
      {one && chosen !== null && (
        <p className="break-words">
          {rich`Chosen: ${(<b className="font-semibold">{isolated(nameOf(chosen) || chosen)}</b>)}`}
        </p>
      )}
    </div>
  );
}
