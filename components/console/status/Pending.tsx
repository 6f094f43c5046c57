import { type CodeStatus, pendingText } from "./status";

/** Says what is staged of a code, if anything is. */
export function Pending({ of }: { readonly of: CodeStatus }) {
  const text = pendingText(of);
  return text === null ? null : <span className="font-medium text-staged">{text}</span>;
}
