import { X } from "lucide-react";
import { memo, useCallback } from "react";
import { Button } from "@/components/ui/Button";
import { useRegions, useViewStore } from "../state/RegionsProvider";
import { sharedSentence } from "../state/announcements";
import { useCodeStatusLater } from "../state/useCodeStatus";
import { StatusLabel } from "../status/StatusLabel";
import { Pending } from "../status/Pending";
import { Disclosure } from "@/components/ui/Disclosure";
import { NotDelivered } from "@/components/ui/NotDelivered";
import { explain } from "@/lib/domain/explain";
import { joined } from "@/lib/domain/format";
import { isShared, namesOf } from "@/lib/domain/rows";
import { isReachable } from "@/lib/domain/status";
import { Choices } from "./Choices";
import { CodeFacts } from "./CodeFacts";
import { t } from "@/lib/i18n/t";

/** The details, focused when they are asked for and lie out of sight. */
const DETAILS_ID = "code-details";

/** Their heading, which names them. */
export const DETAILS_TITLE_ID = "code-details-title";

/** On a narrow screen the details stand far below the table: asking for them leads there. */
export function showDetails(): void {
  if (window.matchMedia("(min-width: 64rem)").matches) return;
  document.getElementById(DETAILS_ID)?.focus();
}

/** Everything known about the selected code: a card over the sea, below the map where there is no room. */
export function DetailsCard({ code }: { readonly code: number }) {
  const { statuses } = useRegions();
  const close = useClose();
  return (
    <section
      id={DETAILS_ID}
      aria-labelledby={DETAILS_TITLE_ID}
      className="details-card @container rounded-lg border border-line-strong bg-raised px-4 py-3 shadow-raised max-lg:relative lg:absolute lg:inset-x-2 lg:bottom-12 lg:max-h-[70%] lg:overflow-y-auto"
      tabIndex={0}
      onKeyDown={({ key }) => key === "Escape" && close()}
    >
      {statuses.has(code) ? <CodeDetails code={code} /> : <NoSuchCode code={code} />}
      <Button
        size="sm"
        variant="quiet"
        aria-label={t`Close the details`}
        title={t`Close`}
        className="absolute top-2 end-2"
        onClick={close}
      >
        <X aria-hidden className="size-4" />
      </Button>
    </section>
  );
}

/** The focus, if the card has it, goes to where the code stands in the table. */
function useClose(): () => void {
  const view = useViewStore();
  return useCallback(() => {
    const { selected } = view.getState();
    const hadFocus = document.getElementById(DETAILS_ID)?.contains(document.activeElement);
    view.setState({ selected: null, armed: null });
    if (hadFocus === true) {
      document.querySelector<HTMLElement>(`tr[data-code="${selected}"] th button`)?.focus();
    }
  }, [view]);
}

function NoSuchCode({ code }: { readonly code: number }) {
  return (
    <>
      <h2 id={DETAILS_TITLE_ID} className="font-semibold">
        {t`Details`}
      </h2>
      <p className="pe-8 text-ink-muted">
        {t`${`+${code}`} is not a calling code and is on no list of this application.`}
      </p>
    </>
  );
}

const CodeDetails = memo(function CodeDetails({ code }: { readonly code: number }) {
  const { regions, channel, canStage } = useRegions();
  const codeStatus = useCodeStatusLater(code);
  const { status, setStatus } = codeStatus;
  const names = namesOf(code);
  const { sentences } = explain(code, setStatus, regions, channel);
  return (
    <div className="grid gap-x-6 gap-y-3 @min-[38rem]:pe-6 @min-[38rem]:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <div className="space-y-2">
        <div className="flex flex-wrap items-baseline gap-x-3 @max-[38rem]:pe-8">
          <h2 id={DETAILS_TITLE_ID} className="text-lg font-semibold">
            {names.length > 0 ? joined(names) : t`Not a calling code`}{" "}
            <span className="font-mono font-normal whitespace-nowrap">+{code}</span>
          </h2>
          <StatusLabel status={status} />
          <Pending of={codeStatus} />
        </div>
        <p>{sentences.join(" ")}</p>
        {isReachable(status) && (
          <Disclosure
            summary={t`Allowed does not guarantee delivery`}
            summaryClassName="w-fit text-sm text-ink-muted"
          >
            {() => <NotDelivered className="text-sm" />}
          </Disclosure>
        )}
        <CodeFacts code={code} />
      </div>
      {!canStage && isShared(code) && <p>{sharedSentence(code)}</p>}
      {canStage && names.length > 0 && <Choices code={code} />}
    </div>
  );
});
