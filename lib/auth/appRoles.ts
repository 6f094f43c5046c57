/* eslint-disable i18n/no-sentence-outside -- descriptions that the roles get in the tenant */
/** The app roles that an administrator gives to people, and what each of them allows. */
export const APP_ROLES = {
  "Regions.Read": "View settings",
  "Regions.Manage": "View and change settings",
  "Regions.Approve": "View settings, and approve changes requested by others",
} as const;
/* eslint-enable i18n/no-sentence-outside */

export type AppRole = keyof typeof APP_ROLES;

/** What the bearer of some app roles may do. Roles that are not Dialgate's count for nothing. */
export interface Rights {
  readonly read: boolean;
  readonly manage: boolean;
  readonly approve: boolean;
}

export function rightsOf(roles: readonly string[]): Rights {
  const has = (role: AppRole) => roles.includes(role);
  const [manage, approve] = [has("Regions.Manage"), has("Regions.Approve")];
  return { read: has("Regions.Read") || manage || approve, manage, approve };
}
