"use client";

import { PageLink } from "@/components/ui/PageLink";
import { useRead } from "@/components/session/useRead";
import { Button } from "@/components/ui/Button";
import { CodeBlock } from "@/components/ui/CodeBlock";
import { CopyButton } from "@/components/ui/CopyButton";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { Notice } from "@/components/ui/Notice";
import { Skeleton } from "@/components/ui/Skeleton";
import type { Finding } from "@/lib/domain/findings/finding";
import type { JsonObject } from "@/lib/domain/json";
import { AcceptedList } from "./AcceptedList";
import { FindingList } from "./FindingList";
import { ListenerReport } from "./ListenerReport";
import { useAudit } from "./useAudit";
import "./audit.css";
import { safeJson } from "@/lib/domain/plain";
import { legible } from "@/lib/domain/shownName";
import { t } from "@/lib/i18n/t";

/** One listener: what it sets, what is found in it, and the JSON as Graph gives it. */
export function ListenerPage({ listenerId }: { readonly listenerId: string }) {
  const audit = useAudit();
  const { snapshot, sorted, query } = audit;
  const raw = useRead<JsonObject>(`/api/listeners/${listenerId}`);
  const listener = snapshot?.listeners.find(({ id }) => id === listenerId);
  const isAboutIt = ({ listenerIds }: Finding) => listenerIds.includes(listenerId);
  // Shown as a notice of its own, which needs both reads.
  const isNone = snapshot !== undefined && listener === undefined;
  const error = query.error ?? (isNone && raw.error?.error.code === "not-found" ? null : raw.error);
  const readAgain = () => {
    void query.refetch();
    void raw.refetch();
  };
  return (
    <div className="audit space-y-4">
      <p className="text-sm">
        <PageLink href="/audit" className="inline-block min-h-6 py-0.5 text-accent underline">
          {t`Audit`}
        </PageLink>
      </p>
      <h1 className="text-xl font-semibold break-words">
        {listener === undefined ? t`Listener` : legible(listener.displayName ?? listener.id)}
      </h1>
      {error !== null && <ErrorNotice error={error.error} onAgain={readAgain} />}
      {snapshot === undefined && error === null && <Skeleton className="h-48" />}
      {isNone && !raw.isPending && (
        <Notice
          tone="warning"
          title={t`No phone listener has this id`}
          actions={<Button onClick={readAgain}>{t`Retry`}</Button>}
        >
          {raw.data === undefined
            ? t`It may have been deleted, or it may belong to another tenant. The Audit page lists every phone listener.`
            : t`This is a listener of another type, which Dialgate does not change.`}
        </Notice>
      )}
      {listener !== undefined && (
        <>
          <ListenerReport audit={audit} listener={listener} />
          <FindingList audit={audit} findings={sorted.open.filter(isAboutIt)} />
          <AcceptedList
            audit={audit}
            accepted={sorted.accepted.filter(({ finding }) => isAboutIt(finding))}
          />
        </>
      )}
      {raw.data !== undefined && <RawListener text={safeJson(raw.data, 2)} />}
    </div>
  );
}

function RawListener({ text }: { readonly text: string }) {
  return (
    <section aria-labelledby="raw" className="space-y-2">
      <div className="flex items-center justify-between">
        <h2 id="raw" className="text-lg font-semibold">
          {t`As Graph returns it`}
        </h2>
        <CopyButton text={text} label={t`Copy JSON`} labelled />
      </div>
      <CodeBlock
        label={t`JSON of the listener`}
        text={text}
        className="max-h-[32rem] rounded-md border border-line bg-panel print:max-h-none"
      />
    </section>
  );
}
