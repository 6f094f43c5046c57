import { ShieldBan } from "lucide-react";
import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { lazyDialog } from "@/components/ui/lazyDialog";
import { t } from "@/lib/i18n/t";

/** The dialog behind it, for whoever offers the same elsewhere. */
export const blockDialog = lazyDialog(() =>
  import("./BlockDialog").then(({ BlockDialog }) => BlockDialog),
);

/** On every page, for those who may write: the way to stop traffic to a region everywhere, now. */
export function BlockButton() {
  const { abilities } = useAccount();
  const [open, setOpen] = useState(false);
  if (abilities.canWrite === false || abilities.canRead === false) return null;
  return (
    <>
      <Button
        aria-haspopup="dialog"
        // Phones have no room for all of it.
        aria-label={t`Block regions…`}
        onPointerEnter={blockDialog.prepare}
        onFocus={blockDialog.prepare}
        onClick={() => setOpen(true)}
      >
        <ShieldBan aria-hidden className="size-4 text-danger" />
        <span className="max-[27rem]:hidden">{t`Block regions…`}</span>
        <span className="min-[27rem]:hidden">{t`Block…`}</span>
      </Button>
      {open && <blockDialog.Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
