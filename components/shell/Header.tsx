import { BookOpen, Info } from "lucide-react";
import { LanguagePicker } from "@/components/ui/LanguagePicker";
import { Mark } from "@/components/ui/Mark";
import { PageLink } from "@/components/ui/PageLink";
import { useAccount } from "@/components/session/AccountProvider";
import { BlockButton } from "@/components/block/BlockButton";
import { t } from "@/lib/i18n/t";
import { Navigation } from "./Navigation";
import { Pair } from "./Identity";
import { keysDialog, useCommands } from "./Commands";
import { SearchButton } from "./SearchButton";
import { SignOutButton } from "./SignOutButton";
import { PhoneMenu } from "./PhoneMenu";

/**
 * One row on a phone: the names, one above the other, and three buttons. The emergency stop is not in
 * the menu, where it would be a click further away.
 */
export function Header() {
  const { name, userName, tenantName, tenantId } = useAccount();
  return (
    <header className="flex items-center gap-x-2 gap-y-1 border-b border-line bg-panel px-4 py-1.5 sm:px-6 md:flex-wrap md:gap-x-6 min-[90rem]:flex-nowrap print:hidden">
      <div className="min-w-0 grow md:contents">
        <PageLink
          href="/"
          className="flex min-h-6 items-center gap-2 text-lg font-semibold tracking-tight md:min-h-9"
        >
          <Mark className="h-4 shrink-0" />
          Dialgate
        </PageLink>
        <Pair
          label={t`Tenant`}
          // Without a name from Graph, a phone has room for the id alone.
          main={
            tenantName ?? (
              <>
                <span className="max-md:hidden">{t`Tenant`}</span>
                <span className="font-mono text-xs md:hidden">{tenantId}</span>
              </>
            )
          }
          detail={<span className="hidden font-mono md:inline">{tenantId}</span>}
          className="md:grow min-[90rem]:order-2 min-[90rem]:basis-0"
        />
      </div>
      <div className="flex shrink-0 items-center gap-x-4 gap-y-1 md:order-last md:basis-full md:flex-wrap md:justify-between min-[90rem]:order-1 min-[90rem]:shrink-0 min-[90rem]:basis-auto min-[90rem]:flex-nowrap">
        <Navigation />
        <div className="flex items-center gap-2">
          <SearchButton />
          <BlockButton />
        </div>
      </div>
      <PhoneMenu />
      <div className="ms-auto hidden min-w-0 items-center gap-3 md:flex min-[90rem]:order-3">
        <Pair label={t`Signed in as`} main={name} detail={userName} className="text-end" />
        <div className="flex items-center gap-1">
          <LanguagePicker compact />
          <KeysButton />
          <PageLink
            href="/about"
            aria-label={t`About Dialgate`}
            title={t`About Dialgate`}
            className={SIGN}
          >
            <Info aria-hidden className="size-4" />
          </PageLink>
        </div>
        <SignOutButton />
      </div>
    </header>
  );
}

/** A button or link that is a sign alone. */
const SIGN = "grid size-6 place-items-center rounded-sm text-ink-muted hover:text-ink";

function KeysButton() {
  const open = useCommands();
  return (
    <button
      type="button"
      aria-label={t`Keys and words`}
      aria-haspopup="dialog"
      title={t`Keys and words`}
      className={SIGN}
      onPointerEnter={keysDialog.prepare}
      onFocus={keysDialog.prepare}
      onClick={() => open("keys")}
    >
      <BookOpen aria-hidden className="size-4" />
    </button>
  );
}
