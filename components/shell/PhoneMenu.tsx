import { Menu, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useId, useRef, useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { LanguagePicker } from "@/components/ui/LanguagePicker";
import { Pair } from "./Identity";
import { SignOutButton } from "./SignOutButton";
import { keysDialog, useCommands } from "./Commands";
import { MAIN_ID, PlaceLinks } from "./Navigation";
import { ABOUT, GROUPS, PLACES, type Place, type PlaceGroup } from "./places";
import { t } from "@/lib/i18n/t";

/** Tailwind's `md`: from here on the header has room for its links. */
const WIDE = "(width >= 48rem)";

/** Everything that the header has no room for on a phone, behind one button. */
export function PhoneMenu() {
  const { open, setOpen, button, askForKeys, onClosed } = useMenu();
  const close = () => setOpen(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button ref={button} aria-label={t`Menu`} className="md:hidden">
          <Menu aria-hidden className="size-4" />
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={onClosed}
          className="fixed inset-x-2 top-2 z-50 flex max-h-[calc(100dvh-1rem)] flex-col overflow-y-auto rounded-lg border border-line bg-raised p-2 shadow-raised"
        >
          <div className="flex items-center justify-between ps-2">
            <Dialog.Title className="text-lg font-semibold">{t`Menu`}</Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="quiet" aria-label={t`Close`}>
                <X aria-hidden className="size-4" />
              </Button>
            </Dialog.Close>
          </div>
          <nav aria-label={t`Console`}>
            <MenuLinks places={PLACES} onFollow={close} />
            {GROUPS.map((group) => (
              <MenuGroup key={group.id} {...group} onFollow={close} />
            ))}
            <MenuLinks places={[ABOUT]} onFollow={close} className="mt-2" />
          </nav>
          <button
            type="button"
            className={`${MENU_ROW} w-full border-transparent px-2 text-start hover:bg-page`}
            onPointerEnter={keysDialog.prepare}
            onFocus={keysDialog.prepare}
            onClick={askForKeys}
          >
            {t`Keys and words`}
          </button>
          <div className="flex min-h-11 items-center px-3">
            <LanguagePicker />
          </div>
          <Identity />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Whether it is open, and what comes after it. */
function useMenu() {
  const [open, setOpen] = useState(false);
  const openCommand = useCommands();
  const button = useRef<HTMLButtonElement>(null);
  const isAskedForKeys = useRef(false);
  useEffect(() => {
    // A window that grows shows the links itself, and must not stay inert behind a menu.
    const wide = window.matchMedia(WIDE);
    const close = () => setOpen(false);
    wide.addEventListener("change", close);
    return () => wide.removeEventListener("change", close);
  }, []);
  const askForKeys = () => {
    isAskedForKeys.current = true;
    setOpen(false);
  };
  const onClosed = (event: Event) => {
    keepFocusOnNewPage(event);
    if (!isAskedForKeys.current) return;
    isAskedForKeys.current = false;
    // The dialog gives the focus back to what has it now.
    event.preventDefault();
    button.current?.focus();
    openCommand("keys");
  };
  return { open, setOpen, button, askForKeys, onClosed };
}

const MENU_ROW = "min-h-11 rounded-md border-s-4";

interface MenuLinksProps {
  readonly places: readonly Place[];
  readonly onFollow: () => void;
  readonly labelledBy?: string;
  readonly className?: string;
}

function MenuLinks({ places, onFollow, labelledBy, className }: MenuLinksProps) {
  return (
    <ul aria-labelledby={labelledBy} className={className}>
      <PlaceLinks
        places={places}
        look={MENU_ROW}
        elsewhere="border-transparent hover:bg-page"
        here="border-accent bg-page font-semibold"
        onFollow={onFollow}
      />
    </ul>
  );
}

function MenuGroup({ label, places, onFollow }: PlaceGroup & Pick<MenuLinksProps, "onFollow">) {
  const id = useId();
  return (
    <>
      <h3 id={id} className="px-3 pt-3 pb-1 text-sm font-medium text-ink-muted">
        {label}
      </h3>
      <MenuLinks places={places} onFollow={onFollow} labelledBy={id} />
    </>
  );
}

/** Whose settings these are, and who looks at them. */
function Identity() {
  const { name, userName, tenantName, tenantId } = useAccount();
  return (
    <div className="mt-2 space-y-2 border-t border-line px-3 pt-3 pb-1">
      <Pair
        label={t`Tenant`}
        main={tenantName ?? t`Tenant`}
        detail={<span className="font-mono">{tenantId}</span>}
      />
      <div className="flex items-center justify-between gap-3">
        <Pair label={t`Signed in as`} main={name} detail={userName} />
        <SignOutButton />
      </div>
    </div>
  );
}

/** The focus goes back to the button, unless a page that was chosen is there already and has it. */
function keepFocusOnNewPage(event: Event): void {
  if (document.activeElement?.id === MAIN_ID) event.preventDefault();
}
