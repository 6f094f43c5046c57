import type { ReactNode } from "react";
import { useWhenSettled } from "@/components/ui/whenSettled";
import type { ReachShare } from "@/lib/domain/reach/reach";
import { AttentionItem } from "./attention/AttentionItem";
import { useLater } from "./useLater";
import { t } from "@/lib/i18n/t";

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
          {t`This part of Dialgate could not be loaded. Reload the page.`}
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
      <AttentionItem title={t`Blocked now`} />
      <AttentionItem title={t`Conflicts`} />
      <AttentionItem title={t`Drift`} />
      <AttentionItem title={t`Last changes`} tall />
    </AttentionFrame>
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
        {t`Needs attention`}
      </h2>
      <div className="min-h-0 overflow-y-auto rounded-lg border border-line bg-panel">
        {children}
      </div>
    </section>
  );
}
