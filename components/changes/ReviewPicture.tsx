import { useCallback, useMemo } from "react";
import { useApplications } from "@/components/session/useApplications";
import { Legend } from "@/components/picture/Legend";
import type { Look } from "@/components/picture/look";
import { SmallMap } from "@/components/picture/SmallMap";
import { DRAWN_CODES } from "@/components/picture/outlinesOf";
import { Disclosure } from "@/components/ui/Disclosure";
import { figure } from "@/lib/domain/format";
import type { Impact } from "@/lib/domain/review/impact";
import type { Picture, View } from "@/lib/domain/review/picture";
import { regionText } from "@/lib/domain/rows";
import { isReachable } from "@/lib/domain/status";
import { plural, t } from "@/lib/i18n/t";
import { pluralRich } from "@/components/ui/rich";

interface ReviewPictureProps {
  readonly picture: Picture;
  readonly effects: readonly Impact[];
}

/** What a plan changes at a glance: the net total, and the world now and after it. */
export function ReviewPicture({ picture, effects }: ReviewPictureProps) {
  const { textOf } = useApplications();
  const { now, after, opened, closed } = picture;
  const appIds = effects.flatMap((effect) => effect.appIds);
  const changed = useMemo(() => new Set([...opened, ...closed]), [opened, closed]);
  const looks = useMemo(() => [...looksIn(now), ...looksIn(after)], [now, after]);
  const applications = textOf(appIds);
  return (
    <div className="space-y-3">
      <NetTotal picture={picture} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Half title={t`Now`} view={now} label={nowLabel(now, applications)} />
        <Half
          title={t`After`}
          view={after}
          label={afterLabel(after, applications)}
          changed={changed}
        />
      </div>
      <Legend looks={looks} changed={changed.size > 0} />
    </div>
  );
}

/** "+3 regions opened, −95 regions closed": large figures, and words with them. */
function NetTotal({ picture: { opened, closed, channel } }: Pick<ReviewPictureProps, "picture">) {
  const openedFigure = <Figure text={`+${figure(opened.length)}`} tint="text-opted-in-ink" />;
  const closedFigure = <Figure text={`−${figure(closed.length)}`} tint="text-excluded-ink" />;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1" data-total>
      {opened.length > 0 && (
        <span className={TOTAL}>
          {pluralRich(opened.length)`${openedFigure} region opened|${openedFigure} regions opened`}
        </span>
      )}{" "}
      {closed.length > 0 && (
        <span className={TOTAL}>
          {pluralRich(closed.length)`${closedFigure} region closed|${closedFigure} regions closed`}
        </span>
      )}{" "}
      {opened.length + closed.length === 0 && <span>{t`No region is opened or closed`}</span>}
      {channel === "voice" && <span className="text-ink-muted">{t`For voice only`}</span>}
    </p>
  );
}

const TOTAL = "inline-flex items-baseline gap-1.5";

function Figure({ text, tint }: { readonly text: string; readonly tint: string }) {
  return <span className={`text-2xl font-semibold ${tint}`}>{text}</span>;
}

interface HalfProps {
  readonly title: string;
  readonly view: View;
  readonly label: string;
  readonly changed?: ReadonlySet<number>;
}

function Half({ title, view, label, changed }: HalfProps) {
  const lookOf = useCallback((code: number) => lookIn(view, code), [view]);
  return (
    <figure className="min-w-0 space-y-1">
      <figcaption className="text-sm font-semibold">{title}</figcaption>
      <div className="rounded-md border border-line bg-sea p-1.5">
        <SmallMap label={label} lookOf={lookOf} {...(changed && { changed })} />
      </div>
    </figure>
  );
}

function lookIn({ kind, of }: View, code: number): Look {
  if (kind === "statuses") return of.get(code) ?? "unknown";
  return `share-${of.get(code) ?? 0}`;
}

function looksIn(view: View): Set<Look> {
  return new Set([...DRAWN_CODES].map((code) => lookIn(view, code)));
}

function nowLabel(view: View, applications: string): string {
  return view.kind === "statuses"
    ? plural(
        view.of.size,
      )`World map, now: ${reachableIn(view)} of # region reachable|World map, now: ${reachableIn(view)} of # regions reachable`
    : t`World map, now: the share of ${applications} that reaches each region`;
}

function afterLabel(view: View, applications: string): string {
  return view.kind === "statuses"
    ? plural(
        view.of.size,
      )`World map, after the change: ${reachableIn(view)} of # region reachable|World map, after the change: ${reachableIn(view)} of # regions reachable`
    : t`World map, after the change: the share of ${applications} that reaches each region`;
}

function reachableIn({ of }: Extract<View, { kind: "statuses" }>): number {
  return [...of.values()].filter(isReachable).length;
}

/** What a plan leaves as it is for everybody, named on demand. */
export function Unchanged({ codes }: { readonly codes: readonly number[] }) {
  if (codes.length === 0) return null;
  const summary = plural(codes.length)`# region stays as it is|# regions stay as they are`;
  return (
    <Disclosure summary={summary} summaryClassName="text-ink-muted">
      {() => (
        <ul className="flex flex-wrap gap-x-3 gap-y-1 pt-1">
          {codes.map((code) => (
            <li key={code}>{regionText(code)}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
