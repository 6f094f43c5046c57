import { clsx } from "clsx";
import { Check, Languages } from "lucide-react";
import { type Locale, LOCALE_COOKIE, LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales";
import { locale } from "@/lib/i18n/spoken";
import { t } from "@/lib/i18n/t";
import { Popover } from "./Popover";

interface LanguagePickerProps {
  /** A sign alone, where there is no room for the name of the language. */
  readonly compact?: boolean;
  readonly className?: string;
}

/**
 * The languages, each in its own words. To choose one loads the page anew, and keeps what is staged:
 * hence a button for each, and no list that changes with every arrow key.
 */
export function LanguagePicker({ compact = false, className }: LanguagePickerProps) {
  const current = locale();
  return (
    <Popover
      label={
        <>
          <Languages aria-hidden className="size-4 shrink-0" />
          {!compact && LOCALE_NAMES[current]}
        </>
      }
      panelName={t`Language`}
      aria-label={compact ? t`Language` : t`Language: ${LOCALE_NAMES[current]}`}
      title={t`Language`}
      className={clsx("justify-center text-ink-muted hover:text-ink", className)}
    >
      {() => (
        <ul aria-label={t`Language`} className="-m-1">
          {LOCALES.map((each) => (
            <li key={each}>
              <button
                type="button"
                lang={each}
                aria-current={each === current}
                className="flex min-h-9 w-full items-center gap-2 rounded-md px-2 text-start hover:bg-page"
                onClick={() => choose(each)}
              >
                <Check
                  aria-hidden
                  className={clsx("size-4 shrink-0", each !== current && "invisible")}
                />
                {LOCALE_NAMES[each]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

const A_YEAR = 31_536_000;

function choose(chosen: Locale): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = [
    `${LOCALE_COOKIE}=${chosen}`,
    "Path=/",
    `Max-Age=${A_YEAR}`,
    `SameSite=Strict${secure}`,
  ].join("; ");
  location.reload();
}
