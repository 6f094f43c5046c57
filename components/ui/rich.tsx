import { Fragment, type ReactNode } from "react";
import { figure } from "@/lib/domain/format";
import { type Piece, piecesOf } from "@/lib/i18n/t";

/**
 * A sentence with more in it than text, in the language of whoever reads it:
 * rich`Run ${<code>npm run setup</code>} first.` The elements stand where the language puts them.
 */
export function rich(strings: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode {
  return nodes(piecesOf(strings), values);
}

/** The same for a sentence about a number: pluralRich(3)`${bold} has # region|…`. */
export function pluralRich(count: number) {
  return (strings: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode =>
    nodes(piecesOf(strings, count), values);
}

function nodes(pieces: readonly Piece[], values: readonly ReactNode[]): ReactNode {
  return pieces.map((piece, index) => {
    if (typeof piece === "string") return piece;
    return (
      <Fragment key={index}>
        {nodeOf("count" in piece ? piece.count : values[piece.value])}
      </Fragment>
    );
  });
}

/** Text keeps its own direction, whatever stands around it. */
function nodeOf(value: ReactNode): ReactNode {
  if (typeof value === "number") return figure(value);
  return typeof value === "string" ? <bdi>{value}</bdi> : value;
}
