import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Commands } from "./Commands";
import { usePreparedWhenIdle } from "@/components/ui/lazyDialog";
import { popoverPanel } from "@/components/ui/Popover";
import { Header } from "./Header";
import { SessionEnded } from "@/components/session/SessionEnded";
import { LocalTenantLine } from "@/components/session/LocalTenantLine";
import { MAIN_ID, SkipLink } from "./Navigation";
import { Eye } from "lucide-react";
import type { Abilities } from "@/lib/auth/account";
import { listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";

interface ShellProps {
  readonly local: boolean;
  readonly children: ReactNode;
}

/** The frame around every page of the console. */
export function Shell({ local, children }: ShellProps) {
  const { abilities } = useAccount();
  useFocusOnNavigation();
  usePreparedWhenIdle(popoverPanel);
  return (
    <Commands>
      <div className="flex min-h-dvh flex-col">
        <SkipLink />
        {local && <LocalTenantLine />}
        <Header />
        <ReadOnlyNotice abilities={abilities} />
        <SessionEnded />
        <main id={MAIN_ID} tabIndex={-1} className="flex grow flex-col gap-4 px-4 py-4 sm:px-6">
          {children}
        </main>
      </div>
    </Commands>
  );
}

/** The link that was followed is gone with its page: the focus goes to what has come. */
function useFocusOnNavigation(): void {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
  }, [pathname]);
}

function rolesForChanges(by: Abilities["by"]): string {
  return by === "app-roles"
    ? t`Changes need the app role Regions.Manage of Dialgate.`
    : t`Changes need the role Authentication Extensibility Administrator or Application Administrator.`;
}

/**
 * Says once why nothing can be changed; controls that would change something then stay away. Who
 * may not even read is told by the page, in place of what it would show.
 */
function ReadOnlyNotice({ abilities }: { readonly abilities: Abilities }) {
  const { by, canRead, canWrite, missing } = abilities;
  if (canWrite !== false || canRead === false) return null;
  return (
    <aside
      aria-label={t`What you may do`}
      className="flex items-start gap-2 border-b border-line bg-panel px-4 py-1.5 text-sm text-ink-muted sm:px-6"
    >
      <Eye aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <p>
        <strong className="font-semibold text-ink">{t`You have read-only access.`}</strong>{" "}
        {missing.roles && `${rolesForChanges(by)} `}
        {missing.scopes.length > 0 &&
          t`Dialgate has not been granted ${listed(missing.scopes)}: an administrator must consent to it.`}
      </p>
    </aside>
  );
}
