import { lazyDialog } from "@/components/ui/lazyDialog";
import { useRun } from "./RunProvider";

const bar = lazyDialog<{ readonly onClose: () => void }>(() =>
  import("./RunBar").then(({ RunBar }) => RunBar),
);

/** The bar comes with the runner: before that, nothing is known that it could say. */
export function RunBarLater() {
  const { isKnown } = useRun();
  return isKnown ? <bar.Dialog onClose={() => undefined} /> : null;
}
