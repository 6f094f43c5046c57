import { VirtualList } from "@/components/ui/VirtualList";
import { Notice } from "@/components/ui/Notice";
import type { Problem } from "@/lib/domain/documents/reading";
import { plural, t } from "@/lib/i18n/t";

/** What is wrong in a file, each with its place. What is quoted from the file is text, and short. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const title = plural(problems.length)`# problem in the file|# problems in the file`;
  return (
    <Notice tone="error" title={title}>
      <p className="pb-2">{t`The affected applications are skipped and stay unchanged.`}</p>
      <VirtualList
        items={problems}
        label={title}
        keyOf={(_, index) => String(index)}
        rowHeight={41}
        rowClassName="px-3 py-2 break-words"
      >
        {({ line, path, appId, reason }) => (
          <p>
            {line !== null && <strong>{t`Line ${String(line)}:`} </strong>}
            {reason}
            {(path ?? appId) !== null && (
              <span className="block font-mono text-xs break-all">
                {[path, appId]
                  .filter((part) => part !== null)
                  .join(" · ")
                  .slice(0, 200)}
              </span>
            )}
          </p>
        )}
      </VirtualList>
    </Notice>
  );
}
