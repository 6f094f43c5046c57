import { clsx } from "clsx";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { DIALOG_LOOK, DIALOG_WIDTHS } from "./dialogLook";
import { Modal, ModalClose, useFocusReturn } from "./Modal";

interface DialogProps {
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** One line that says what this dialog is for; read out with the title. */
  readonly description?: ReactNode;
  readonly width?: keyof typeof DIALOG_WIDTHS;
  /** The buttons, which stay in view while the content scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog with a title, what it is about and its buttons: focus goes in and comes back. */
export function Dialog(props: DialogProps) {
  const { onClose, title, description, width = "md", footer, children } = props;
  const focus = useFocusReturn();
  return (
    <Modal
      onClose={onClose}
      {...(description ? {} : { "aria-describedby": undefined })}
      {...focus}
      className={clsx(DIALOG_LOOK.panel, DIALOG_WIDTHS[width])}
    >
      <header className={DIALOG_LOOK.header}>
        <div className={DIALOG_LOOK.headings}>
          <Radix.Title className={DIALOG_LOOK.title}>{title}</Radix.Title>
          {description && (
            <Radix.Description className="text-ink-muted">{description}</Radix.Description>
          )}
        </div>
        <ModalClose size="sm" />
      </header>
      {/* Scrolled by keyboard, also where nothing in it takes the focus. */}
      <div tabIndex={0} className={DIALOG_LOOK.content}>
        {children}
      </div>
      {footer && <footer className={DIALOG_LOOK.footer}>{footer}</footer>}
    </Modal>
  );
}
