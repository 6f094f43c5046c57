/** The app roles that an administrator gives to people, and what each of them allows. */
export const APP_ROLES = {
  "Regions.Read": "See what is set",
  "Regions.Manage": "See and change what is set",
  "Regions.Approve": "See what is set, and approve what others want to change",
} as const;

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
