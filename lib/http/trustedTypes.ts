/** As W3C's Trusted Types has it: what is refused is `null`. TypeScript knows none of it yet. */
interface Policy {
  readonly createScriptURL: (url: string) => string | null;
  readonly createHTML: (html: string) => string | null;
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: "default", policy: Policy): unknown };
  }
}

/** How React makes the element of a script; it runs nothing, and is filled afterwards. */
const OF_REACT = "<script></script>";

/**
 * What may still be given as text where the browser would run or parse it: the addresses of this
 * server's own scripts, which Next's loader sets, and one constant of React's. Everything else, and
 * all text that would be evaluated, is refused, as `null` says.
 * @param origin of the page
 */
export function trustedTypesPolicy(origin: string): Policy {
  return {
    createScriptURL: (url) => (isOwnScript(url, origin) ? url : null),
    createHTML: (html) => (html === OF_REACT ? html : null),
  };
}

function isOwnScript(url: string, origin: string): boolean {
  if (!URL.canParse(url, origin)) return false;
  const { origin: of, pathname } = new URL(url, origin);
  return of === origin && pathname.startsWith("/_next/static/");
}
