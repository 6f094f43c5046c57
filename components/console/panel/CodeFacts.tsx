import { useRegions } from "../state/RegionsProvider";
import { codeInfo } from "@/lib/geo/codes";
import { TIERS, tierOfCode } from "@/lib/geo/tiers";
import { CHANNEL_LABELS } from "@/lib/domain/channel";
import { baselineName } from "@/lib/domain/explain";

/** The facts about a code, and what is odd about it. */
export function CodeFacts({ code }: { readonly code: number }) {
  const { regions, channel } = useRegions();
  const tier = TIERS.find(({ id }) => id === tierOfCode(code));
  return (
    <>
      <dl className="flex flex-wrap gap-x-5 gap-y-0.5 text-sm">
        <Fact term="Channel">{CHANNEL_LABELS[channel]}</Fact>
        <Fact term="Price tier">{tier?.label ?? "Not stated by Microsoft"}</Fact>
        <Fact term="Baseline">{baselineName(regions.baseline[channel])}</Fact>
      </dl>
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
          A 4-digit code is separate (the longest prefix wins), so +1 covers the United States and
          Canada only. This is an assumption; Microsoft does not document it.
        </p>
      )}
      {info?.labelIsWrong === true && (
        <p className="text-ink-muted">
          Microsoft&rsquo;s list shows “{info.microsoftLabel}” beside +{code}. The code counts, not
          the label.
        </p>
      )}
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div className="flex gap-2">
      <dt className="text-ink-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
