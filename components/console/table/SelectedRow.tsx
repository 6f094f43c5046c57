import { type RefObject, useEffect, useState } from "react";
import { afterPaint } from "@/components/ui/afterPaint";
import { useView } from "../state/RegionsProvider";

/** An image, which forced colours leave alone, before whatever background the row has. */
// eslint-disable-next-line i18n/no-sentence-outside -- declarations of CSS
const MARK = `
  background-image: linear-gradient(var(--color-accent), var(--color-accent));
  background-repeat: no-repeat;
  background-size: 3px 100%;
`;

/** Milliseconds: past the paint that answers a click, and once for several in a row. */
const DELAY = 100;

interface SelectedRowProps {
  readonly pane: RefObject<HTMLElement | null>;
  /** Every row is drawn. Only then does the table go to the selected one: once. */
  readonly isAll: boolean;
}

/**
 * Marks the rows of the selected code by one rule of a style sheet instead of by an attribute: so
 * selecting another changes no row. Brings them into the pane, and never moves the page.
 */
export function SelectedRow({ pane, isAll }: SelectedRowProps) {
  const code = useView((view) => view.selected);
  const sheet = useStyleSheet();
  useEffect(() => {
    const timer = setTimeout(() => {
      sheet?.replaceSync(code === null ? "" : `.region-row[data-code="${code}"] { ${MARK} }`);
      if (isAll && code !== null && pane.current !== null) reveal(pane.current, code);
    }, DELAY);
    return () => clearTimeout(timer);
  }, [sheet, pane, code, isAll]);
  return null;
}

function useStyleSheet(): CSSStyleSheet | null {
  const [sheet] = useState(() =>
    typeof CSSStyleSheet === "undefined" ? null : new CSSStyleSheet(),
  );
  useEffect(() => {
    if (sheet === null) return;
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [sheet]);
  return sheet;
}

/** On either side of the row: more than a pane has room for. */
const NEIGHBOURS = 12;

function reveal(scroller: HTMLElement, code: number): void {
  const row = scroller.querySelector<HTMLElement>(`[data-code="${code}"]`);
  if (row === null || scroller.contains(document.activeElement)) return;
  const inside = scroller.getBoundingClientRect();
  const seen = row.getBoundingClientRect();
  if (seen.top > inside.top + seen.height && seen.bottom < inside.bottom) return;
  const giveBack = layOutAround(scroller, row);
  const { top, height } = row.getBoundingClientRect();
  scroller.scrollTop += top - inside.top - (inside.height - height) / 2;
  afterPaint(giveBack);
}

/**
 * Out of sight, rows are as high as they are thought to be. Those that come into sight with this one
 * get their own heights before it is known where it stands: else they would push it away after that.
 * Gives the way back, once they are in sight.
 */
function layOutAround(scroller: HTMLElement, row: HTMLElement): () => void {
  const rows = [...scroller.querySelectorAll<HTMLElement>(".region-row")];
  const at = rows.indexOf(row);
  const around = rows.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  around.forEach(({ style }) => (style.contentVisibility = "visible"));
  return () => around.forEach(({ style }) => style.removeProperty("content-visibility"));
}
