import { z } from "zod";
import type { Person } from "./people";

const APP_ROLES = ["Regions.Read", "Regions.Manage", "Regions.Approve"] as const;

const roles = z.array(z.string());
const assignmentsSchema = z.strictObject({ admin: roles, reader: roles, user: roles });

export const registrationPatchSchema = z
  .strictObject({ assignments: assignmentsSchema.partial() })
  .partial();

export type RegistrationPatch = z.infer<typeof registrationPatchSchema>;

/** How Dialgate is registered in a tenant: one registration, as in Entra, for all that it is. */
export interface Registration {
  readonly appRoles: readonly string[];
  /** Which app roles each person holds. */
  readonly assignments: Readonly<Record<Person["key"], readonly string[]>>;
}

/** All that Dialgate needs. */
export const COMPLETE_REGISTRATION: Registration = {
  appRoles: APP_ROLES,
  assignments: {
    admin: ["Regions.Manage", "Regions.Approve"],
    reader: ["Regions.Read"],
    user: [],
  },
};

export function changedRegistration(
  registration: Registration,
  { assignments }: RegistrationPatch,
): Registration {
  return { ...registration, assignments: { ...registration.assignments, ...assignments } };
}

/** The app roles of a person that the registration defines. */
export function appRolesOf({ appRoles, assignments }: Registration, person: Person): string[] {
  return assignments[person.key].filter((role) => appRoles.includes(role));
}
