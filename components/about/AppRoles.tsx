import { APP_ROLES } from "@/lib/auth/appRoles";

/** The app roles of Dialgate: what each allows, and whether the account has it. */
export function AppRoles({ held }: { readonly held: readonly string[] }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-panel">
      {Object.entries(APP_ROLES).map(([role, allows]) => {
        const has = held.includes(role);
        return (
          <li key={role} data-verdict={has ? "works" : "refused"} className="space-y-1 px-4 py-3">
            <p className="flex flex-wrap justify-between gap-x-4 font-medium">
              <span>{allows}</span>
              <span>{has ? "You have it" : "You do not have it"}</span>
            </p>
            <p className="text-sm text-ink-muted">App role {role}.</p>
          </li>
        );
      })}
    </ul>
  );
}

/** Who gives them, for whoever lacks one. */
export const HOW_TO_GET_A_ROLE =
  "An administrator of the tenant gives app roles under Enterprise applications › Dialgate › Users and groups. They count after the next sign-in.";
