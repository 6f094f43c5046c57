import { X509Certificate } from "node:crypto";
import { z } from "zod";
import { APPLICATION_PERMISSIONS, API_SCOPE, DELEGATED_PERMISSIONS } from "../authority/scopes";
import { MANAGED_IDENTITY_PRINCIPAL_ID, SPA_CLIENT_SECRET, TOKEN_EXCHANGE } from "../constants";
import type { Person } from "./people";

const texts = z.array(z.string());
const assignments = z.strictObject({ admin: texts, reader: texts, user: texts });
const consent = z.strictObject({ delegated: texts, application: texts });

/** As Entra: over TLS, or on the machine itself. */
const redirectUri = z.url().refine((uri) => {
  const { protocol, hostname } = new URL(uri);
  return protocol === "https:" || ["localhost", "127.0.0.1"].includes(hostname);
}, "must begin with https:// or http://localhost");

const certificate = z.string().refine((pem) => {
  try {
    return !pem.includes("PRIVATE KEY") && new X509Certificate(pem).publicKey.type === "public";
  } catch {
    return false;
  }
}, "not a certificate in PEM, without its key");

/** How Dialgate is registered in a tenant: one registration, as in Entra, for all that it is. */
const registrationSchema = z.strictObject({
  /** Where it does not exist, the authority knows no such client. */
  exists: z.boolean(),
  /** Any port where the host is localhost. */
  redirectUris: z.array(z.strictObject({ platform: z.enum(["spa", "web"]), uri: redirectUri })),
  /** Whether there is `api://<client id>` with its scope. */
  exposesApi: z.boolean(),
  tokenVersion: z.union([z.literal(1), z.literal(2)]),
  /** App roles that are defined; others that are assigned count for nothing. */
  appRoles: texts,
  assignments,
  /** Whether only people with an app role may sign in. */
  assignmentRequired: z.boolean(),
  consent,
  secrets: z.array(z.strictObject({ value: z.string(), expired: z.boolean().optional() })),
  certificates: z.array(certificate),
  /** Without an issuer: the tenant's own, for workloads. */
  federated: z.array(
    z.strictObject({
      issuer: z.url().optional(),
      subject: z.string(),
      audience: z.string().default(TOKEN_EXCHANGE),
    }),
  ),
});

export type Registration = z.infer<typeof registrationSchema>;

export const registrationPatchSchema = registrationSchema
  .extend({ assignments: assignments.partial(), consent: consent.partial() })
  .partial();
export type RegistrationPatch = z.infer<typeof registrationPatchSchema>;

/** All that Dialgate needs. */
export const COMPLETE_REGISTRATION: Registration = {
  exists: true,
  redirectUris: [{ platform: "spa", uri: "http://localhost/redirect" }],
  exposesApi: true,
  tokenVersion: 2,
  appRoles: ["Regions.Read", "Regions.Manage", "Regions.Approve"],
  assignments: {
    admin: ["Regions.Manage", "Regions.Approve"],
    reader: ["Regions.Read"],
    user: [],
  },
  assignmentRequired: false,
  consent: {
    delegated: [...DELEGATED_PERMISSIONS, API_SCOPE],
    application: [...APPLICATION_PERMISSIONS],
  },
  secrets: [{ value: SPA_CLIENT_SECRET }],
  certificates: [],
  federated: [{ subject: MANAGED_IDENTITY_PRINCIPAL_ID, audience: TOKEN_EXCHANGE }],
};

/** Nothing yet. An application that is registered in Entra gets tokens of version 1 until told not to. */
export const NO_REGISTRATION: Registration = {
  exists: false,
  redirectUris: [],
  exposesApi: false,
  tokenVersion: 1,
  appRoles: [],
  assignments: { admin: [], reader: [], user: [] },
  assignmentRequired: false,
  consent: { delegated: [], application: [] },
  secrets: [],
  certificates: [],
  federated: [],
};

export function changedRegistration(now: Registration, patch: RegistrationPatch): Registration {
  const given = Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<Registration>; // the two parts that may be incomplete are completed here
  return {
    ...now,
    ...given,
    assignments: { ...now.assignments, ...patch.assignments },
    consent: { ...now.consent, ...patch.consent },
  };
}

/** The app roles of a person that the registration defines. */
export function appRolesOf({ appRoles, assignments }: Registration, person: Person): string[] {
  return assignments[person.key].filter((role) => appRoles.includes(role));
}
