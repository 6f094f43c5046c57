import { clsx } from "clsx";
import type { ReactNode } from "react";
import { CheckRow } from "@/components/ui/CheckRow";
import { Notice } from "@/components/ui/Notice";
import { listed } from "@/lib/domain/format";
import { explainRefusal } from "@/lib/domain/plan/refusal";
import type { Caution } from "@/lib/domain/review/impact";
import type { ReviewedPlan } from "@/lib/domain/review/reviewedPlan";
import { regionText } from "@/lib/domain/rows";
import { TIER_SOURCE } from "@/lib/geo/tiers";
import { ApplicationNames } from "./ApplicationNames";
import type { SkippedApplication } from "./request";
import { plural, t } from "@/lib/i18n/t";

/** Where there is nothing to write: because it cannot be done, or because it is done already. */
export function PlanNotices({ plan }: { readonly plan: ReviewedPlan }) {
  const { refusal, operations } = plan;
  if (refusal !== null) {
    return (
      <Notice tone="error" title={t`This change is not possible. Nothing will be written.`}>
        {explainRefusal(refusal)}
      </Notice>
    );
  }
  if (operations.length > 0) return null;
  return (
    <Notice tone="info" title={t`Nothing to write`}>
      {t`Everything is already set this way.`}
    </Notice>
  );
}

interface WarningsProps {
  readonly warnings: readonly string[];
  readonly title?: string;
}

/** What is worth knowing before a plan is started, a sentence each. */
export function Warnings({ warnings, title }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning" title={title}>
      <ul className={warnings.length > 1 ? "list-disc space-y-1 ps-5" : ""}>
        {warnings.map((warning) => (
          <li key={warning} className="break-words">
            {warning}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface SkippedProps {
  readonly skipped: readonly SkippedApplication[];
}

interface SkippedListProps extends SkippedProps {
  /** What is said of them, with their number; without it, that they stay as they are. */
  readonly heading?: string;
  readonly tone?: "warning" | "error";
  readonly children?: ReactNode;
}

/** Applications that were asked for and are left out, with the reasons. */
export function SkippedList(props: SkippedListProps) {
  const { skipped, heading, tone = "warning", children } = props;
  const count = skipped.length;
  if (count === 0) return null;
  const stay = plural(
    count,
  )`# application cannot be changed and stays as it is|# applications cannot be changed and stay as they are`;
  return (
    <Notice tone={tone} title={heading ?? stay}>
      <ByReason skipped={skipped} />
      {children}
    </Notice>
  );
}

/** Applications that cannot be changed, those with the same reason together. */
export function ByReason({ skipped }: SkippedProps) {
  const reasons = new Map<string, string[]>();
  for (const { appId, reason } of skipped) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), appId]);
  }
  return (
    <ul className="space-y-2">
      {[...reasons].map(([reason, appIds]) => (
        <li key={reason}>
          <p className="break-words">{reason}</p>
          <ApplicationNames appIds={appIds} />
        </li>
      ))}
    </ul>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly required?: boolean;
}

const LONGEST_REASON = 500;

/** Why, in no more than a line. */
export function Reason({ value, onValue, required = false }: ReasonProps) {
  return (
    <label className="block space-y-1">
      <span className="font-semibold">{required ? t`Reason` : t`Reason (optional)`}</span>
      {!required && (
        <span className="block text-sm text-ink-muted">
          {t`Logged with the change, for example a ticket number.`}
        </span>
      )}
      <input
        type="text"
        required={required}
        maxLength={LONGEST_REASON}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="min-h-8 w-full rounded-md border border-line-strong bg-panel px-2"
      />
    </label>
  );
}

interface ConfirmationProps {
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly mark?: "blocked" | "danger";
  readonly children: ReactNode;
}

const MARKS = {
  blocked: "border-s-4 border-s-blocked-ink",
  danger: "border-s-4 border-s-danger",
} as const;

/** A tick without which nothing starts. */
export function Confirmation({ checked, onChecked, mark, children }: ConfirmationProps) {
  return (
    <div data-needed>
      <CheckRow
        className={clsx("rounded-md border border-line px-4 py-3", mark && MARKS[mark])}
        checked={checked}
        onChange={onChecked}
      >
        {children}
      </CheckRow>
    </div>
  );
}

/** Opening what invites fraud wants a tick; closing never does. */
export function CautionText({ caution: { highTier, many } }: { readonly caution: Caution }) {
  return (
    <>
      {many === null
        ? t`I understand: this opens these regions.`
        : plural(
            many,
          )`I understand: this opens # calling code at once.|I understand: this opens # calling codes at once.`}
      {highTier.length > 0 && (
        <span className="block text-sm text-ink-muted">
          {t`In Microsoft’s highest price tier (page of ${TIER_SOURCE.date}): ${listed(highTier.map(regionText))}. Telephony fraud earns most where messages cost most.`}
        </span>
      )}
    </>
  );
}
