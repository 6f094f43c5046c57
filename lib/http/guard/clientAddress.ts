import { isIP } from "node:net";

/**
 * The address that a request came from. Every proxy appends the address that it was called from to
 * `X-Forwarded-For`; what stands before the entries of the proxies that are trusted, anybody can
 * have written. With none trusted, it is the address of the connection, whatever the header says.
 */
export function clientAddress(
  connection: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const named = (forwardedFor ?? "").split(",").map((each) => each.trim());
  const path = [...named, plainAddress(connection ?? "")];
  const beyond = path.slice(Math.max(0, path.length - 1 - trustedProxies));
  // From the outermost that is trusted inwards: a name that is no address was not written by a proxy.
  return plainAddress(beyond.find((each) => isIP(each) !== 0) ?? "unknown");
}

/** What one caller has: an IPv4 address, or the network of an IPv6 one, where a host may take any. */
export function callerKey(address: string): string {
  if (isIP(address) !== 6) return address;
  return expanded(address).slice(0, NETWORK_GROUPS).join(":");
}

/** The first 64 bits. */
const NETWORK_GROUPS = 4;
const ALL_GROUPS = 8;

function expanded(address: string): string[] {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const groups = (text: string | undefined) => (text ? text.split(":") : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: ALL_GROUPS - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after].map((group) =>
    group.toLowerCase().replace(/^0+(?=.)/, ""),
  );
}

/** An IPv4 address as Node writes it on a socket that takes both kinds. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
