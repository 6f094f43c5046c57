import { Menu } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { lazyDialog, usePreparedWhenIdle } from "@/components/ui/lazyDialog";
import { t } from "@/lib/i18n/t";

const panel = lazyDialog(() =>
  import("./PhoneMenuPanel").then(({ PhoneMenuPanel }) => PhoneMenuPanel),
);

/** Everything that the header has no room for on a phone, behind one button. */
export function PhoneMenu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  usePreparedWhenIdle(panel);
  return (
    <>
      <Button
        ref={button}
        aria-label={t`Menu`}
        aria-haspopup="dialog"
        aria-expanded={open}
        className="md:hidden"
        onPointerEnter={panel.prepare}
        onFocus={panel.prepare}
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden className="size-4" />
      </Button>
      {open && <panel.Dialog button={button} onClose={() => setOpen(false)} />}
    </>
  );
}
