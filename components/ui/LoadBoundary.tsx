import { clsx } from "clsx";
import { X } from "lucide-react";
import { Component, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Button } from "./Button";
import { DIALOG_LOOK, DIALOG_WIDTHS } from "./dialogLook";
import { t } from "@/lib/i18n/t";

interface LoadBoundaryProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Says so where what it holds cannot be fetched: an updated server has no parts of older versions. */
export class LoadBoundary extends Component<LoadBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { children, onClose } = this.props;
    return this.state.failed ? <NotLoaded onClose={onClose} /> : children;
  }
}

/** The browser's own dialog: there is nothing more to fetch for it. */
function NotLoaded({ onClose }: Pick<LoadBoundaryProps, "onClose">) {
  const id = useId();
  const dialog = useModal();
  const close = () => dialog.current?.close();
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={id}
      closedby="any"
      onClose={onClose}
      className={clsx(
        DIALOG_LOOK.panel,
        DIALOG_WIDTHS.md,
        // A dialog that it stands over takes the pointer from the rest of the page.
        "pointer-events-auto text-ink backdrop:bg-shade",
      )}
    >
      <header className={DIALOG_LOOK.header}>
        <div className={DIALOG_LOOK.headings}>
          <h2 id={id} className={DIALOG_LOOK.title}>
            {t`This part of Dialgate could not be loaded`}
          </h2>
        </div>
        <Button variant="quiet" size="sm" aria-label={t`Close`} onClick={close}>
          <X aria-hidden className="size-4" />
        </Button>
      </header>
      <p className={DIALOG_LOOK.content}>
        {t`The connection may be lost, or Dialgate may have been updated. Reload the page: staged changes are kept, and so is a run that has begun.`}
      </p>
      <footer className={DIALOG_LOOK.footer}>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t`Reload the page`}
        </Button>
      </footer>
    </dialog>,
    document.body,
  );
}

/** Open while it is there; closed before it goes, it gives the focus back. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}
