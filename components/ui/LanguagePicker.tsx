import { Languages } from "lucide-react";
import { isLocale, LOCALE_COOKIE, LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales";
import { locale } from "@/lib/i18n/spoken";
import { t } from "@/lib/i18n/t";

const LOOKS = {
  field: {
    label: "inline-flex items-center gap-2 text-sm text-ink-muted",
    select: "min-h-7 rounded-md border border-line bg-panel px-2 text-ink hover:border-line-strong",
  },
  /** A sign alone, where there is no room for a name: the choice lies over it, unseen. */
  sign: {
    label:
      "relative grid size-6 place-items-center rounded-sm text-ink-muted hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
    select: "absolute inset-0 size-full cursor-pointer opacity-0",
  },
} as const;

/** The languages, each in its own words; to choose one loads the page anew, and keeps what is staged. */
export function LanguagePicker({ look = "field" }: { readonly look?: keyof typeof LOOKS }) {
  const { label, select } = LOOKS[look];
  return (
    <label className={label} title={t`Language`}>
      <Languages aria-hidden className="size-4 shrink-0" />
      <span className="sr-only">{t`Language`}</span>
      <select
        className={select}
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
