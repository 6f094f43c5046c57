import { OPT_IN_SOURCE } from "@/lib/geo/codes";
import { t } from "@/lib/i18n/t";
import "./baseline.css";

/** The world before anybody changes anything: where Microsoft sends codes, and where it does not. */
export function BaselinePicture() {
  return (
    <figure className="min-w-0 space-y-3">
      <div
        role="img"
        aria-label={t`World map: what is enabled by default, and what is blocked until opt-in`}
        className="baseline-picture"
      />
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-muted">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="baseline-swatch" data-tone="default" />
          {t`Enabled by default`}
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="baseline-swatch" data-tone="blocked" />
          {t`Blocked until opt-in`}
        </span>
        <a
          href={OPT_IN_SOURCE.url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center underline"
        >
          {t`Microsoft’s list of ${OPT_IN_SOURCE.date}`}
        </a>
      </figcaption>
    </figure>
  );
}
