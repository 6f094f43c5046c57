import { Tabs } from "radix-ui";
import { Button } from "@/components/ui/Button";
import { CodeBlock } from "@/components/ui/CodeBlock";
import { CopyButton } from "@/components/ui/CopyButton";
import { download } from "@/components/ui/download";
import type { Operation } from "@/lib/domain/plan/operation";
import { operationRequest } from "@/lib/graph/wire/request";
import { SNIPPET_FORMATS, snippet, type SnippetFormat } from "@/lib/graph/wire/snippets";
import { Disclosure } from "@/components/ui/Disclosure";
import { plural, t } from "@/lib/i18n/t";

const LOOKS: Readonly<Record<SnippetFormat, { readonly title: string; readonly file: string }>> = {
  json: { title: "JSON", file: "graph-requests.txt" },
  powershell: { title: "PowerShell", file: "graph-requests.ps1" },
  curl: { title: "curl", file: "graph-requests.sh" },
};

/** As many as anyone reads, and as a page can show. */
const MOST = 50;
/** One request can name thousands of applications. */
const LONGEST = 40_000;

interface GraphRequestsProps {
  readonly operations: readonly Operation[];
  readonly graphUrl: string;
}

/** The very requests that saving sends, to read or to run elsewhere. */
export function GraphRequests({ operations, graphUrl }: GraphRequestsProps) {
  return (
    <Disclosure
      className="rounded-md border border-line"
      summary={t`Graph requests (${operations.length})`}
      summaryClassName="px-4 py-2 font-medium"
    >
      {() => (
        <Tabs.Root defaultValue="json" className="px-4 pb-4">
          <Tabs.List aria-label={t`Format`} className="flex gap-1 border-b border-line">
            {SNIPPET_FORMATS.map((format) => (
              <Tabs.Trigger
                key={format}
                value={format}
                className="min-h-8 border-b-2 border-transparent px-3 data-[state=active]:border-accent data-[state=active]:font-medium"
              >
                {LOOKS[format].title}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {SNIPPET_FORMATS.map((format) => (
            <Tabs.Content key={format} value={format} className="pt-2">
              <Snippet format={format} operations={operations} graphUrl={graphUrl} />
            </Tabs.Content>
          ))}
        </Tabs.Root>
      )}
    </Disclosure>
  );
}

interface SnippetProps extends GraphRequestsProps {
  readonly format: SnippetFormat;
}

function Snippet({ format, operations, graphUrl }: SnippetProps) {
  const { title, file } = LOOKS[format];
  const some = textOf(operations.slice(0, MOST), operations, format, graphUrl);
  const isCut = operations.length > MOST || some.length > LONGEST;
  const text = some.slice(0, LONGEST);
  const all = () => download(file, "text/plain", textOf(operations, operations, format, graphUrl));
  return (
    <>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {isCut ? (
          <>
            <p className="me-auto text-sm text-ink-muted">
              {plural(
                operations.length,
              )`Only the beginning of # request|Only the beginning of # requests`}
            </p>
            <Button size="sm" variant="quiet" onClick={all}>
              {t`Download all as ${title}`}
            </Button>
          </>
        ) : (
          <CopyButton text={text} label={t`Copy as ${title}`} labelled />
        )}
      </div>
      <CodeBlock
        label={t`Requests as ${title}`}
        text={text}
        className="max-h-72 rounded-sm bg-page"
      />
    </>
  );
}

function textOf(
  shown: readonly Operation[],
  all: readonly Operation[],
  format: SnippetFormat,
  graphUrl: string,
): string {
  const created = new Set(all.map((each) => (each.kind === "create" ? each.ref : null)));
  const idOf = (id: string) => (created.has(id) ? "ID_OF_THE_NEW_LISTENER" : id);
  return shown
    .map((operation) => snippet(operationRequest(operation, idOf), format, graphUrl))
    .join("\n\n");
}
