/** Template ids of Entra's built-in directory roles: the same in every tenant of the world. */
export const ROLES = {
  globalAdministrator: {
    name: "Global Administrator",
    templateId: "62e90394-69f5-4237-9190-012177145e10",
  },
  authenticationExtensibilityAdministrator: {
    name: "Authentication Extensibility Administrator",
    templateId: "25a516ed-2fa0-40ea-a2d0-12923a21473a",
  },
  applicationAdministrator: {
    name: "Application Administrator",
    templateId: "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  },
  globalReader: { name: "Global Reader", templateId: "f2ef992c-3afb-46b9-b7cf-a126ee74c451" },
  reportsReader: { name: "Reports Reader", templateId: "4a5d8f65-41da-4de4-8968-e035b65339cf" },
  securityReader: { name: "Security Reader", templateId: "5d6b6bb7-de71-4623-b4af-96380a352509" },
} as const;

export interface Role {
  readonly name: string;
  readonly templateId: string;
}

export interface Person {
  readonly key: "admin" | "reader" | "user";
  readonly name: string;
  readonly userName: string;
  readonly oid: string;
  readonly roles: readonly Role[];
}

/** The three people one can be: one who may write, one who may read, one who may do neither. */
export function peopleOf(domain: string): Person[] {
  return [
    {
      key: "admin",
      name: "Adele Vance",
      userName: `adele@${domain}`,
      oid: "a1c6e0d4-9b52-4f7a-8e13-5d2f7b60c981",
      roles: [ROLES.authenticationExtensibilityAdministrator, ROLES.reportsReader],
    },
    {
      key: "reader",
      name: "Rafael Ortiz",
      userName: `rafael@${domain}`,
      oid: "b2d7f1e5-0c63-4a8b-9f24-6e308c71da92",
      roles: [ROLES.globalReader],
    },
    {
      key: "user",
      name: "Una Keller",
      userName: `una@${domain}`,
      oid: "c3e802f6-1d74-4b9c-a035-7f419d82eba3",
      roles: [],
    },
  ];
}

/** The role that tells a person apart on screen. */
export function mainRole(person: Person): string {
  return person.roles[0]?.name ?? "No directory role";
}
