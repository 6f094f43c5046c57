/** By which a request is found in the log, in Graph's own, and by whoever asked. */
export const REQUEST_ID = "x-request-id";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that a proxy before us, or proxy.ts, gave to a request; a new one unless it is a plain UUID. */
export function requestIdOf(headers: Pick<Headers, "get">): string {
  const given = headers.get(REQUEST_ID);
  return given !== null && UUID.test(given) ? given.toLowerCase() : crypto.randomUUID();
}
