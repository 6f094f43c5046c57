import type { AuthSettings } from "./client";

const NAME = "dialgate-auth";

/**
 * The element that carries the settings to the browser, as properties of a `meta`: it is there before
 * any script runs, so that nothing of the session has to wait for the page to become alive.
 */
export function settingsMeta(settings: AuthSettings): {
  readonly name: string;
  readonly content: string;
} {
  return { name: NAME, content: JSON.stringify(settings) };
}

/** What the page at hand carries; null on a page outside of the console. */
export function settingsInPage(): AuthSettings | null {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${NAME}"]`);
  // Written by this server into the same answer that the script belongs to.
  return meta === null ? null : (JSON.parse(meta.content) as AuthSettings);
}
