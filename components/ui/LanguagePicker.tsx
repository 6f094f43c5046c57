import { Languages } from "lucide-react";
import { isLocale, LOCALE_COOKIE, LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales";
import { locale } from "@/lib/i18n/spoken";
import { t } from "@/lib/i18n/t";

/** The languages, each in its own words; to choose one loads the page anew, and keeps what is staged. */
export function LanguagePicker() {
  return (
    <label className="inline-flex items-center gap-2 text-sm text-ink-muted">
      <Languages aria-hidden className="size-4 shrink-0" />
      <span className="sr-only">{t`Language`}</span>
      <select
        className="min-h-7 rounded-md border border-line bg-panel px-2 text-ink hover:border-line-strong"
        value={locale()}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LOCALE_NAMES[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

const A_YEAR = 31_536_000;

function choose(chosen: string): void {
  if (!isLocale(chosen)) return;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = [
    `${LOCALE_COOKIE}=${chosen}`,
    "Path=/",
    `Max-Age=${A_YEAR}`,
    `SameSite=Strict${secure}`,
  ].join("; ");
  location.reload();
}
