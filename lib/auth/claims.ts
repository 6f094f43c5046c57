import { z } from "zod";
import { parseJson } from "@/lib/domain/json";
import { type Abilities, type Answer, UNKNOWN_ABILITIES } from "./account";
import { rightsOf } from "./appRoles";
import { GRAPH_SCOPES } from "./scopes";

const READ_GRAPH_SCOPES = ["EventListener.Read.All", "EventListener.ReadWrite.All"];
const WRITE_GRAPH_SCOPES = ["EventListener.ReadWrite.All"];

/** Directory roles by their template ids, as tokens carry them in `wids`. */
const WRITE_ROLES = [
  "25a516ed-2fa0-40ea-a2d0-12923a21473a", // Authentication Extensibility Administrator
  "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", // Application Administrator
  "62e90394-69f5-4237-9190-012177145e10", // Global Administrator
];
const READ_ROLES = [
  ...WRITE_ROLES,
  "f2ef992c-3afb-46b9-b7cf-a126ee74c451", // Global Reader
];

const claimsSchema = z.object({
  tid: z.string().optional(),
  /** For whom it is meant: an id, or an address. */
  aud: z.string().optional(),
  oid: z.string().optional(),
  name: z.string().optional(),
  /** The user name: `upn` in version 1.0, `preferred_username` in 2.0. */
  upn: z.string().optional(),
  preferred_username: z.string().optional(),
  /** Which client got the token: `appid` in version 1.0, `azp` in 2.0. */
  appid: z.string().optional(),
  azp: z.string().optional(),
  /** `app`: the client on its own, without a person. */
  idtyp: z.string().optional(),
  /** Delegated permissions, separated by spaces. */
  scp: z.string().optional(),
  wids: z.array(z.string()).optional(),
  /** Application permissions, of an application's own token. */
  roles: z.array(z.string()).optional(),
});

export type Claims = z.infer<typeof claimsSchema>;

/**
 * What an access token says of itself, without any check: good for hints only. Graph's tokens are
 * meant for Graph, and Microsoft may make them unreadable; then there are no claims.
 */
export function readClaims(token: string): Claims | undefined {
  const [, payload, signature] = token.split(".");
  if (!payload || signature === undefined) return undefined;
  const json = parseJson(Buffer.from(payload, "base64url").toString("utf8"));
  return claimsSchema.safeParse(json).data;
}

export function abilitiesOf(claims: Claims | undefined): Abilities {
  if (!claims) return UNKNOWN_ABILITIES;
  const scopes = claims.scp?.split(" ").filter(Boolean);
  const { wids } = claims;
  return {
    by: "directory-roles",
    canRead: both(hasOne(scopes, READ_GRAPH_SCOPES), hasOne(wids, READ_ROLES)),
    canWrite: both(hasOne(scopes, WRITE_GRAPH_SCOPES), hasOne(wids, WRITE_ROLES)),
    missing: {
      scopes: scopes ? GRAPH_SCOPES.filter((scope) => !scopes.includes(scope)) : [],
      roles: hasOne(wids, WRITE_ROLES) === false,
    },
  };
}

/** By the app roles in a verified token; the server decides by the same ones. */
export function abilitiesByRoles(roles: readonly string[]): Abilities {
  const { read, manage } = rightsOf(roles);
  return {
    by: "app-roles",
    canRead: read,
    canWrite: manage,
    missing: { scopes: [], roles: !manage },
  };
}

function hasOne(held: readonly string[] | undefined, wanted: readonly string[]): Answer {
  return held ? wanted.some((one) => held.includes(one)) : "unknown";
}

function both(a: Answer, b: Answer): Answer {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : "unknown";
}
