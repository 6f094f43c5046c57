import { z } from "zod";
import { because, choice, outside, type PlainFault } from "./faults";

const NOT_SET = because("not-set");

/** A tenant or application id. A tenant's domain name is not enough: tokens carry the id. */
export const guid = z
  .string(NOT_SET)
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, because("no-id"));

/** The address of a service: https, or http on this machine only. Gives the bare origin. */
export const originUrl = z.string(NOT_SET).transform((text, context) => {
  const fault = faultIn(text.trim());
  if (fault) context.addIssue({ code: "custom", message: fault });
  return fault ? z.NEVER : new URL(text.trim()).origin;
});

export const port = z
  .string(NOT_SET)
  .trim()
  .regex(/^\d{1,5}$/, because("no-port"))
  .transform(Number)
  .refine((value) => value > 0 && value < 65_536, outside(1, 65_535));

/** Where a server listens: a name or address of this machine, without a port. */
export const host = z
  .string()
  .trim()
  .refine((value) => HOSTS.some((kind) => kind.safeParse(value).success), because("no-host"));

const HOSTS = [z.ipv4(), z.ipv6(), z.hostname()];

/** An AES key that names the server action of a build, as Next takes it. */
export const encryptionKey = z
  .base64({ ...because("no-base64"), abort: true })
  .refine((value) => [16, 24, 32].includes(atob(value).length), because("no-key-size"));

/** A span of time in whole seconds. */
export const seconds = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, because("no-seconds"))
    .transform(Number)
    .refine((value) => value >= least && value <= most, outside(least, most));

/** So many of something, or none. */
export const count = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, because("no-count"))
    .transform(Number)
    .refine((value) => value <= most, outside(0, most));

/** How long a server serves on after it was told to end. */
export const drainSeconds = seconds(0, 300).default(2);

/** The least that is logged. */
export const logLevel = choice(["debug", "info", "warn", "error"]).default("info");

function faultIn(text: string): PlainFault | undefined {
  if (!URL.canParse(text)) return "no-address";
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "no-https";
  if (url.protocol === "http:" && !isLoopback(url.hostname)) return "http-elsewhere";
  if (url.username || url.password) return "names-user";
  if (url.pathname !== "/" || url.search || url.hash) return "names-path";
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
