import { Dialog } from "radix-ui";
import { type RefObject, useEffect, useId, useRef } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { LanguagePicker } from "@/components/ui/LanguagePicker";
import { Modal, ModalClose } from "@/components/ui/Modal";
import { Pair } from "./Identity";
import { SignOutButton } from "./SignOutButton";
import { keysDialog, useCommands } from "./Commands";
import { MAIN_ID, PlaceLinks } from "./Navigation";
import { ABOUT, GROUPS, PLACES, type Place, type PlaceGroup } from "./places";
import { t } from "@/lib/i18n/t";

/** Tailwind's `md`: from here on the header has room for its links. */
const WIDE = "(width >= 48rem)";

interface PhoneMenuPanelProps {
  /** What opened it, and gets the focus back. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What the menu of a phone shows while it is open. */
export function PhoneMenuPanel({ button, onClose }: PhoneMenuPanelProps) {
  useClosedWhenWide(onClose);
  const { askForKeys, onClosed } = useWhatFollows(button, onClose);
  return (
    <Modal
      onClose={onClose}
      aria-describedby={undefined}
      onCloseAutoFocus={onClosed}
      className="fixed inset-x-2 top-2 z-50 flex max-h-[calc(100dvh-1rem)] flex-col overflow-y-auto rounded-lg border border-line bg-raised p-2 shadow-raised"
    >
      <div className="flex items-center justify-between ps-2">
        <Dialog.Title className="text-lg font-semibold">{t`Menu`}</Dialog.Title>
        <ModalClose />
      </div>
      <nav aria-label={t`Console`}>
        <MenuLinks places={PLACES} onFollow={onClose} />
        {GROUPS.map((group) => (
          <MenuGroup key={group.id} {...group} onFollow={onClose} />
        ))}
        <MenuLinks places={[ABOUT]} onFollow={onClose} className="mt-2" />
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
    </Modal>
  );
}

/** A window that grows shows the links itself, and must not stay inert behind a menu. */
function useClosedWhenWide(close: () => void): void {
  useEffect(() => {
    const wide = window.matchMedia(WIDE);
    wide.addEventListener("change", close);
    return () => wide.removeEventListener("change", close);
  }, [close]);
}

/** What comes once the menu is closed: the keys and words where they were asked for. */
function useWhatFollows(button: PhoneMenuPanelProps["button"], close: () => void) {
  const openCommand = useCommands();
  const isAskedForKeys = useRef(false);
  const askForKeys = () => {
    isAskedForKeys.current = true;
    close();
  };
  const onClosed = (event: Event) => {
    event.preventDefault();
    // A page that was chosen is there already and has the focus.
    if (document.activeElement?.id !== MAIN_ID) button.current?.focus();
    if (isAskedForKeys.current) openCommand("keys");
  };
  return { askForKeys, onClosed };
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
