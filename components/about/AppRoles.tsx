import { APP_ROLES, rightsOf, type Rights } from "@/lib/auth/appRoles";
import { anyOf } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";

/** What Dialgate lets people do. */
const RIGHTS: readonly { readonly right: keyof Rights; readonly what: string }[] = [
  {
    right: "read",
    get what() {
      return t`View settings`;
    },
  },
  {
    right: "manage",
    get what() {
      return t`Change settings`;
    },
  },
  {
    right: "approve",
    get what() {
      return t`Approve changes requested by others`;
    },
  },
];

/** The app roles of which one suffices. */
function rolesFor(right: keyof Rights): string {
  return anyOf(Object.keys(APP_ROLES).filter((role) => rightsOf([role])[right]));
}

/** What the app roles of an account let it do. */
export function AppRoles({ held }: { readonly held: readonly string[] }) {
  const rights = rightsOf(held);
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-panel">
      {RIGHTS.map(({ right, what }) => (
        <li
          key={right}
          data-verdict={rights[right] ? "works" : "refused"}
          className="space-y-1 px-4 py-3"
        >
          <p className="flex flex-wrap justify-between gap-x-4 font-medium">
            <span>{what}</span>
            <span>{rights[right] ? t`Yes` : t`No`}</span>
          </p>
          <p className="text-sm text-ink-muted">{t`App role ${rolesFor(right)}.`}</p>
        </li>
      ))}
    </ul>
  );
}

/** Who gives them, for whoever lacks one. */
export function howToGetARole(): string {
  return t`An administrator of the tenant gives app roles under Enterprise applications › Dialgate › Users and groups. They count after the next sign-in.`;
}
