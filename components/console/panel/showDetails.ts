/** The details, focused when they are asked for and lie out of sight. */
export const DETAILS_ID = "code-details";

/** Their heading, which names them. */
export const DETAILS_TITLE_ID = "code-details-title";

/** On a narrow screen the details stand far below the table: asking for them leads there. */
export function showDetails(): void {
  if (window.matchMedia("(min-width: 64rem)").matches) return;
  document.getElementById(DETAILS_ID)?.focus();
}
