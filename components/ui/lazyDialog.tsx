import dynamic from "next/dynamic";
import { Component, type ComponentType, type ReactNode } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { useWhenSettled } from "./whenSettled";
import { t } from "@/lib/i18n/t";

interface Closable {
  readonly onClose: () => void;
}

interface LazyDialog<Props> {
  readonly Dialog: ComponentType<Props>;
  /** Fetches it, as one reaches for it, so that the click finds it there. */
  readonly prepare: () => void;
}

/**
 * A dialog that no page loads before it can be used. It is fetched at the latest when it is shown;
 * where that fails, it says so.
 */
export function lazyDialog<Props extends Closable>(
  load: () => Promise<ComponentType<Props>>,
): LazyDialog<Props> {
  const Loaded = dynamic(load, { ssr: false });
  return {
    Dialog: (props) => (
      <LoadBoundary onClose={props.onClose}>
        <Loaded {...props} />
      </LoadBoundary>
    ),
    prepare: () => void load().catch(() => undefined),
  };
}

/** What was read is to be drawn first, and the map with it. */
const SETTLED_MS = 2_000;

/** Fetches a dialog once the page stands and has nothing else to do. */
export function usePreparedWhenIdle({ prepare }: Pick<LazyDialog<never>, "prepare">): void {
  useWhenSettled(prepare, SETTLED_MS);
}

/** A server that was updated has the parts of older versions no more. */
class LoadBoundary extends Component<
  Closable & { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { children, onClose } = this.props;
    if (!this.state.failed) return children;
    return (
      <Dialog
        title={t`This part of Dialgate could not be loaded`}
        onClose={onClose}
        footer={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t`Reload the page`}
          </Button>
        }
      >
        <p>
          {t`The connection may be lost, or Dialgate may have been updated. Reload the page: staged changes are kept, and so is a run that has begun.`}
        </p>
      </Dialog>
    );
  }
}
