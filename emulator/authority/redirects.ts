import type { Registration } from "../tenants/registration";

type RedirectUri = Registration["redirectUris"][number];

/** The registered address that this is, if any. Of localhost any port will do, as with Entra. */
export function registeredRedirect(
  { redirectUris }: Registration,
  address: string,
): RedirectUri | undefined {
  return redirectUris.find(({ uri }) => portless(uri) === portless(address));
}

/** An application may be left for where it may be entered, and for its first page. */
export function mayReturnTo({ redirectUris }: Registration, address: string): boolean {
  return redirectUris.some(({ uri }) =>
    [uri, new URL("/", uri).href].map(portless).includes(portless(address)),
  );
}

/** Only a page of the application's own may redeem a code across origins. */
export function isOwnOrigin({ redirectUris }: Registration, origin: string): boolean {
  return redirectUris.some(
    ({ uri }) => portless(new URL("/", uri).href) === portless(`${origin}/`),
  );
}

function portless(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol === "http:" && url.hostname === "localhost") url.port = "";
  return url.href;
}
