import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { useBulkEdit } from "@/components/bulk/useBulkEdit";
import { Popover } from "@/components/ui/Popover";
import { t } from "@/lib/i18n/t";

/** What changes the whole application at once; each ends in the review. */
export function EditMenu({ appId }: { readonly appId: string }) {
  const edit = useBulkEdit();
  return (
    <Popover
      panelName={t`Edit this application`}
      className="min-h-8 rounded-md border border-line-strong bg-panel px-3 text-base font-medium hover:bg-page"
      label={
        <>
          {t`Edit…`} <ChevronDown aria-hidden className="size-3.5" />
        </>
      }
    >
      {(close) => {
        const item = (label: string, open: () => void, detail: ReactNode) => (
          <EditItem
            label={label}
            detail={detail}
            onClick={() => {
              close();
              open();
            }}
          />
        );
        return (
          <ul className="-m-2 w-72">
            {item(
              t`Only these regions…`,
              () => edit({ appIds: [appId], act: "only" }),
              t`Excludes every other calling code`,
            )}
            {item(
              t`Copy from…`,
              () => edit({ appIds: [appId], act: "copy" }),
              t`Takes over all settings of another application`,
            )}
            {item(
              t`Copy to…`,
              () => edit({ appIds: [], act: "copy", from: appId }),
              t`Gives other applications all settings of this one`,
            )}
            {item(
              t`Reset to Microsoft default…`,
              () => edit({ appIds: [appId], act: "reset" }),
              t`Removes all opt-ins and exclusions`,
            )}
          </ul>
        );
      }}
    </Popover>
  );
}

interface EditItemProps {
  readonly label: string;
  readonly detail: ReactNode;
  readonly onClick: () => void;
}

function EditItem({ label, detail, onClick }: EditItemProps) {
  return (
    <li>
      <button
        type="button"
        className="block w-full rounded-md px-3 py-1.5 text-start hover:bg-page focus-visible:-outline-offset-2"
        onClick={onClick}
      >
        <span className="block font-medium">{label}</span>
        <span className="block text-sm text-ink-muted">{detail}</span>
      </button>
    </li>
  );
}
