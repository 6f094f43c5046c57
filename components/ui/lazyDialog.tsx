import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { LoadBoundary } from "./LoadBoundary";
import { useWhenSettled } from "./whenSettled";

interface LazyDialog<Props> {
  readonly Dialog: ComponentType<Props>;
  /** Fetches it, as one reaches for it, so that the click finds it there. */
  readonly prepare: () => void;
}

/**
 * A dialog that no page loads before it can be used. It is fetched at the latest when it is shown;
 * where that fails, it says so.
 */
export function lazyDialog<Props extends { readonly onClose: () => void }>(
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
