import { useCodePart } from "../state/useCodeStatus";
import { Tick } from "@/components/ui/CheckRow";
import { withTicked } from "@/lib/domain/ticked";
import { useView, useViewStore } from "../state/RegionsProvider";

interface CheckCodesProps {
  readonly codes: readonly number[];
  readonly label: string;
}

/** Ticks many codes at once: "some" when only a part of them is ticked. */
export function CheckCodes({ codes, label }: CheckCodesProps) {
  const ticked = useView(({ checked }) => {
    const count = codes.filter((code) => checked.has(code)).length;
    if (count === 0) return "none";
    return count === codes.length ? "all" : "some";
  });
  return <CodesTick codes={codes} label={label} ticked={ticked} />;
}

export function CheckCode({ code, label }: { readonly code: number; readonly label: string }) {
  const ticked = useCodePart(code, (_, { checked }) => (checked.has(code) ? "all" : "none"));
  return <CodesTick codes={[code]} label={label} ticked={ticked} />;
}

interface CodesTickProps extends CheckCodesProps {
  readonly ticked: "all" | "some" | "none";
}

function CodesTick({ codes, label, ticked }: CodesTickProps) {
  const view = useViewStore();
  const toggle = () =>
    view.setState(({ checked }) => ({ checked: withTicked(checked, codes, ticked !== "all") }));
  return (
    <Tick
      label={label}
      checked={ticked === "all"}
      some={ticked === "some"}
      disabled={codes.length === 0}
      onChange={toggle}
    />
  );
}
