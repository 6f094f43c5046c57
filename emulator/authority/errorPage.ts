import type { ErrorOut, KoaContextWithOIDC } from "oidc-provider";
import type { Clock } from "../clock";
import { entraDetails } from "./entraErrors";
import { escapeHtml, page, type Page } from "./page";

/** The page on which the authority says, to the person alone, what is wrong. */
export function errorPage(error: string, text: string | undefined, now: number): Page {
  const { description } = entraDetails(error, text, now);
  return page(
    "Sign-in error – local tenant",
    `<h1>Sorry, signing in did not work</h1><p>${escapeHtml(error)}</p><p>${escapeHtml(description)}</p>`,
  );
}

/** For failures that must not be told to the application, because it may not be who it says. */
export function renderErrorPage(clock: Clock) {
  return (ctx: KoaContextWithOIDC, out: ErrorOut): void => {
    const { html, headers } = errorPage(out.error, out.error_description, clock());
    ctx.set({ ...headers });
    ctx.body = html;
  };
}
