import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/Skeleton";
import { useWhenSettled } from "@/components/ui/whenSettled";
import type { ReachShare } from "@/lib/domain/reach/reach";
import { useLater } from "./useLater";

/** What was read is to be drawn first. */
const SETTLED_MS = 100;

const loadAttention = () => import("./attention/Attention");

interface AttentionPartProps {
  readonly shares: readonly ReachShare[] | null;
}

/** What somebody should look at; what reckons it is fetched once the page stands. */
export function AttentionPart({ shares }: AttentionPartProps) {
  const [loaded, load] = useLater(loadAttention);
  useWhenSettled(load, SETTLED_MS);
  if (loaded === "coming") return <AttentionPlace />;
  if (loaded === "failed") {
    return (
      <AttentionFrame>
        <p role="alert" className="p-4">
          This part of Dialgate could not be loaded. Reload the page.
        </p>
      </AttentionFrame>
    );
  }
  return (
    <AttentionFrame>
      <loaded.Attention shares={shares} />
    </AttentionFrame>
  );
}

/** In place of it: the same headings, and as high. */
function AttentionPlace() {
  return (
    <AttentionFrame>
      <AttentionItem title="Blocked now" />
      <AttentionItem title="Conflicts" />
      <AttentionItem title="Drift" />
      <AttentionItem title="Last changes" />
    </AttentionFrame>
  );
}

interface AttentionItemProps {
  readonly title: string;
  /** There is something to do about it. */
  readonly calls?: boolean;
  /** None as long as it is not known. */
  readonly children?: ReactNode;
}

/** One line, or a few, under a heading. What stands below is not moved by one line that comes. */
export function AttentionItem({ title, calls = false, children }: AttentionItemProps) {
  return (
    <section className="border-t border-line px-4 py-2 first:border-t-0">
      <h3 className="flex items-center gap-1.5 text-sm font-medium text-ink-muted">
        {calls && <TriangleAlert aria-hidden className="size-3.5 text-danger" />}
        {title}
      </h3>
      <div className="flex min-h-7 flex-col justify-center" aria-busy={children === undefined}>
        {children ?? <Skeleton className="h-4 w-3/5" />}
      </div>
    </section>
  );
}

/** As high as the map beside it, whatever it holds; on narrow windows as high as that. */
function AttentionFrame({ children }: { readonly children: ReactNode }) {
  return (
    <section
      aria-labelledby="attention"
      className="flex min-w-0 flex-col gap-2 lg:[container:attention/size]"
    >
      <h2 id="attention" className="flex min-h-6 items-center font-semibold">
        Needs attention
      </h2>
      <div className="min-h-0 overflow-y-auto rounded-lg border border-line bg-panel">
        {children}
      </div>
    </section>
  );
}
