import { codeInfo } from "@/lib/geo/codes";
import { TIERS, tierOfCode } from "@/lib/geo/tiers";
import { t } from "@/lib/i18n/t";

/** The facts about a code, and what is odd about it. */
export function CodeFacts({ code }: { readonly code: number }) {
  const tier = TIERS.find(({ id }) => id === tierOfCode(code));
  return (
    <>
      <p className="text-sm">
        <span className="text-ink-muted">{t`Price tier`}</span>{" "}
        {tier?.label ?? t`Not stated by Microsoft`}
      </p>
      <CodeNotes code={code} />
    </>
  );
}

/** What is odd about a code, on the pages of an application and of a region alike. */
export function CodeNotes({ code }: { readonly code: number }) {
  const info = codeInfo(code);
  return (
    <>
      {(code === 1 || info?.kind === "nanp") && (
        <p className="text-ink-muted">
          {t`A 4-digit code is separate (the longest prefix wins), so +1 covers the United States and Canada only. This is an assumption; Microsoft does not document it.`}
        </p>
      )}
      {info?.misleadingLabel != null && (
        <p className="text-ink-muted">
          {t`Microsoft’s list shows “${info.misleadingLabel}” beside ${`+${code}`}. The code counts, not the label.`}
        </p>
      )}
    </>
  );
}
