import { Menu, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { Pair } from "./Identity";
import { SignOutButton } from "./SignOutButton";
import { ABOUT, MAIN_ID, PLACES, PlaceLinks } from "./Navigation";

/** Tailwind's `md`: from here on the header has room for its links. */
const WIDE = "(width >= 48rem)";

/** Everything that the header has no room for on a phone, behind one button. */
export function PhoneMenu() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // A window that grows shows the links itself, and must not stay inert behind a menu.
    const wide = window.matchMedia(WIDE);
    const close = () => setOpen(false);
    wide.addEventListener("change", close);
    return () => wide.removeEventListener("change", close);
  }, []);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button aria-label="Menu" className="md:hidden">
          <Menu aria-hidden className="size-4" />
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={keepFocusOnNewPage}
          className="fixed inset-x-2 top-2 z-50 flex max-h-[calc(100dvh-1rem)] flex-col overflow-y-auto rounded-lg border border-line bg-raised p-2 shadow-raised"
        >
          <div className="flex items-center justify-between pl-2">
            <Dialog.Title className="text-lg font-semibold">Menu</Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="quiet" aria-label="Close">
                <X aria-hidden className="size-4" />
              </Button>
            </Dialog.Close>
          </div>
          <nav aria-label="Console">
            <ul>
              <PlaceLinks
                places={[...PLACES, ABOUT]}
                look="min-h-11 rounded-md border-l-4"
                elsewhere="border-transparent hover:bg-page"
                here="border-accent bg-page font-semibold"
                onFollow={() => setOpen(false)}
              />
            </ul>
          </nav>
          <Identity />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Whose settings these are, and who looks at them. */
function Identity() {
  const { name, userName, tenantName, tenantId } = useAccount();
  return (
    <div className="mt-2 space-y-2 border-t border-line px-3 pt-3 pb-1">
      <Pair
        label="Tenant"
        main={tenantName ?? "Tenant"}
        detail={<span className="font-mono">{tenantId}</span>}
      />
      <div className="flex items-center justify-between gap-3">
        <Pair label="Signed in as" main={name} detail={userName} />
        <SignOutButton />
      </div>
    </div>
  );
}

/** The focus goes back to the button, unless a page that was chosen is there already and has it. */
function keepFocusOnNewPage(event: Event): void {
  if (document.activeElement?.id === MAIN_ID) event.preventDefault();
}
