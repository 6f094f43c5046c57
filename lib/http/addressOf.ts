/** Where a request came from, as the guard has written it; see `guard/clientAddress.ts`. */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for") ?? "unknown";
}
