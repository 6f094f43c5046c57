import { pendingText } from "./status";
import { useCodeStatusLater } from "../state/useCodeStatus";

/** Says what is staged of a code, if anything is. */
export function Pending({ code }: { readonly code: number }) {
  const text = pendingText(useCodeStatusLater(code));
  return text === null ? null : <span className="font-medium text-staged">{text}</span>;
}
