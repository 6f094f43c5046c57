import { clsx } from "clsx";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/Skeleton";

interface AttentionItemProps {
  readonly title: string;
  /** There is something to do about it. */
  readonly calls?: boolean;
  /** It has room for three entries before they come: on a narrow window, what stands below stays. */
  readonly tall?: boolean;
  /** None as long as it is not known. */
  readonly children?: ReactNode;
}

/** One line, or a few, under a heading. What stands below is not moved by one line that comes. */
export function AttentionItem(props: AttentionItemProps) {
  const { title, calls = false, tall = false, children } = props;
  return (
    <section className="border-t border-line px-4 py-2 first:border-t-0">
      <h3 className="flex items-center gap-1.5 text-sm font-medium text-ink-muted">
        {calls && <TriangleAlert aria-hidden className="size-3.5 text-danger" />}
        {title}
      </h3>
      <div
        className={clsx("flex min-h-7 flex-col justify-center", tall && "max-lg:min-h-39")}
        aria-busy={children === undefined}
      >
        {children ?? <Skeleton className="h-4 w-3/5" />}
      </div>
    </section>
  );
}
