const IPV4_LOOPBACK = /^127(\.\d{1,3}){3}$/;

/** Whether a host name (without a port) is this machine itself, so that plain http is safe to it. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || IPV4_LOOPBACK.test(hostname);
}
