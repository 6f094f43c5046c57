/** The headers of a call of an action that say where its page stands and whom it asked. */
interface Addresses {
  readonly origin: string | null;
  readonly host: string | null;
  readonly forwardedHost: string | null;
  /** `PUBLIC_URL`, where it is set. */
  readonly publicUrl: string | null;
}

/**
 * The host of the page, where an action may come from it; null where it may not: another site, or a
 * proxy that rewrites the host while `PUBLIC_URL` is not set, or no page at all, since every browser
 * names the origin of what is posted.
 */
export function actionHost({ origin, host, forwardedHost, publicUrl }: Addresses): string | null {
  const asked = forwardedHost?.split(",")[0]?.trim() ?? host;
  const from = origin !== null && URL.canParse(origin) ? new URL(origin).host : null;
  const isOurs = from === asked || (publicUrl !== null && from === new URL(publicUrl).host);
  return isOurs ? from : null;
}

const MOST_CHARACTERS = 100;

/** What the log says of one that was refused. What was sent is cut short. */
export function refusedAction({ origin, host, forwardedHost }: Addresses) {
  const cut = (value: string | null) => value?.slice(0, MOST_CHARACTERS) ?? null;
  return {
    origin: cut(origin),
    host: cut(host),
    forwardedHost: cut(forwardedHost),
    advice:
      // eslint-disable-next-line i18n/no-sentence-outside -- a line of the log
      "The address in the browser is not the one that reaches Dialgate. If a proxy rewrites the host, set PUBLIC_URL to the address in the browser.",
  };
}
