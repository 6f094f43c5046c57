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

/** Whether a host name (without a port) is this machine itself, so that plain http is safe to it. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || IPV4_LOOPBACK.test(hostname);
}
