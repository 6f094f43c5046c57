"use client";

import { Tabs } from "radix-ui";
import { CopyButton } from "@/components/ui/CopyButton";
import type { Operation } from "@/lib/regions/plan/operation";
import { operationRequest } from "@/lib/regions/plan/request";
import { SNIPPET_FORMATS, snippet, type SnippetFormat } from "@/lib/regions/plan/snippets";

const TITLES: Readonly<Record<SnippetFormat, string>> = {
  json: "JSON",
  powershell: "PowerShell",
  curl: "curl",
};

interface GraphRequestsProps {
  readonly operations: readonly Operation[];
  readonly graphUrl: string;
}

/** The very requests that saving sends, to read or to run elsewhere. */
export function GraphRequests({ operations, graphUrl }: GraphRequestsProps) {
  return (
    <details className="rounded-md border border-line">
      <summary className="px-4 py-2 font-medium">Graph requests ({operations.length})</summary>
      <Tabs.Root defaultValue="json" className="px-4 pb-4">
        <Tabs.List aria-label="Format" className="flex gap-1 border-b border-line">
          {SNIPPET_FORMATS.map((format) => (
            <Tabs.Trigger
              key={format}
              value={format}
              className="min-h-8 border-b-2 border-transparent px-3 data-[state=active]:border-accent data-[state=active]:font-medium"
            >
              {TITLES[format]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {SNIPPET_FORMATS.map((format) => (
          <Snippet key={format} format={format} text={textOf(operations, format, graphUrl)} />
        ))}
      </Tabs.Root>
    </details>
  );
}

function Snippet({ format, text }: { readonly format: SnippetFormat; readonly text: string }) {
  return (
    <Tabs.Content value={format} className="pt-2">
      <div className="flex justify-end">
        <CopyButton text={text} label={`Copy as ${TITLES[format]}`} labelled />
      </div>
      {/* Scrolls sideways, so the keyboard must reach it. */}
      <pre
        tabIndex={0}
        role="region"
        aria-label={`Requests as ${TITLES[format]}`}
        className="max-h-72 overflow-auto rounded-sm bg-page p-3 font-mono text-xs"
      >
        {text}
      </pre>
    </Tabs.Content>
  );
}

function textOf(operations: readonly Operation[], format: SnippetFormat, graphUrl: string): string {
  const created = new Set(operations.map((each) => (each.kind === "create" ? each.ref : null)));
  const idOf = (id: string) => (created.has(id) ? "ID_OF_THE_NEW_LISTENER" : id);
  return operations
    .map((operation) => snippet(operationRequest(operation, idOf), format, graphUrl))
    .join("\n\n");
}
