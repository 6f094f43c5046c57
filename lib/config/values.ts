import { z } from "zod";

const NOT_SET = { error: "is not set" };

/** A tenant or application id. A tenant's domain name is not enough: tokens carry the id. */
export const guid = z
  .string(NOT_SET)
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    error: "must be an id of the form 00000000-0000-0000-0000-000000000000",
  });

/** The address of a service: https, or http on this machine only. Gives the bare origin. */
export const originUrl = z.string(NOT_SET).transform((text, context) => {
  const problem = problemWith(text.trim());
  if (problem) context.addIssue({ code: "custom", message: problem });
  return problem ? z.NEVER : new URL(text.trim()).origin;
});

export const port = z
  .string(NOT_SET)
  .trim()
  .regex(/^\d{1,5}$/, { error: "must be a port number" })
  .transform(Number)
  .refine((value) => value > 0 && value < 65_536, { error: "must be from 1 to 65535" });

/** Where a server listens: a name or address of this machine, without a port. */
export const host = z
  .string()
  .trim()
  .refine((value) => HOSTS.some((kind) => kind.safeParse(value).success), {
    error: "must be a host name or an address of this machine, such as localhost or 0.0.0.0",
  });

const HOSTS = [z.ipv4(), z.ipv6(), z.hostname()];

/** An AES key that names the server action of a build, as Next takes it. */
export const encryptionKey = z
  .base64({ error: "must be base64, as `openssl rand -base64 32` writes it", abort: true })
  .refine((value) => [16, 24, 32].includes(atob(value).length), {
    error: "must hold 16, 24 or 32 bytes, as of `openssl rand -base64 32`",
  });

/** A span of time in whole seconds. */
export const seconds = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error: "must be a whole number of seconds" })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `must be from ${least} to ${most}`,
    });

/** So many of something, or none. */
export const count = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, { error: "must be a whole number" })
    .transform(Number)
    .refine((value) => value <= most, { error: `must be from 0 to ${most}` });

/** How long a server serves on after it was told to end. */
export const drainSeconds = seconds(0, 300).default(2);

/** The least that is logged. */
export const logLevel = z
  .enum(["debug", "info", "warn", "error"], { error: "must be debug, info, warn or error" })
  .default("info");

function problemWith(text: string): string | undefined {
  if (!URL.canParse(text)) return "must be an address such as https://graph.microsoft.com";
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "must begin with https://";
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return "must begin with https:// (http is taken for this machine only)";
  if (url.username || url.password) return "must not hold a user name or password";
  if (url.pathname !== "/" || url.search || url.hash) return "must have nothing after the host";
  return undefined;
}

const IPV4_LOOPBACK = /^127(\.\d{1,3}){3}$/;

/** Whether a host that a server listens on can be reached from this machine alone. */
export function isOnlyLocal(host: string): boolean {
  return isLoopback(host.includes(":") ? new URL(`http://[${host}]`).hostname : host.toLowerCase());
}

/** Whether a host name (without a port) is this machine itself, so that plain http is safe to it. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || IPV4_LOOPBACK.test(hostname);
}
