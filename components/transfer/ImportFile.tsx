import { clsx } from "clsx";
import { useState } from "react";
import { afterPaint } from "@/components/ui/afterPaint";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { readDocument } from "@/lib/domain/documents/readDocument";
import type { Reading } from "@/lib/domain/documents/reading";
import { FileButton } from "@/components/ui/FileButton";
import { fileText } from "@/components/ui/fileText";
import { ImportResult } from "./ImportResult";
import type { ReadTenant } from "@/components/session/useReadTenant";
import { useFileDrop } from "@/components/ui/useFileDrop";
import { Disclosure } from "@/components/ui/Disclosure";
import { t } from "@/lib/i18n/t";

type State =
  | { readonly kind: "none" }
  | { readonly kind: "busy" }
  | { readonly kind: "unread"; readonly name: string }
  | { readonly kind: "read"; readonly name: string; readonly reading: Reading };

/** Settings from a file, by choosing, dropping or pasting it. Nothing changes before the review. */
export function ImportFile({ tenant }: { readonly tenant: ReadTenant | null }) {
  const [state, setState] = useState<State>({ kind: "none" });
  function take(name: string, text: string) {
    setState({ kind: "busy" });
    afterPaint(() => setState({ kind: "read", name, reading: readDocument(text) }));
  }
  async function open(file: File) {
    setState({ kind: "busy" });
    const text = await fileText(file);
    if (text === null) setState({ kind: "unread", name: file.name });
    else take(file.name, text);
  }
  const { over, handlers } = useFileDrop((file) => void open(file));
  return (
    <div {...handlers} className="space-y-4">
      <div
        className={clsx(
          "space-y-3 rounded-md border border-dashed px-4 py-4",
          over ? "border-accent bg-page" : "border-line-strong",
        )}
      >
        <p className="text-ink-muted">
          {t`JSON or CSV as exported here, edited or not. Drop the file here, or`}
        </p>
        <div className="flex flex-wrap gap-2">
          <FileButton accept=".json,.csv,.txt" onFile={(file) => void open(file)}>
            {t`Choose a file to import`}
          </FileButton>
          {state.kind !== "none" && (
            <Button onClick={() => setState({ kind: "none" })}>{t`Close file`}</Button>
          )}
        </div>
        <Disclosure summary={t`Paste the text instead`}>
          {() => <PasteBox onText={(text) => take(t`Pasted text`, text)} />}
        </Disclosure>
      </div>
      {state.kind === "busy" && <p role="status">{t`Reading the file…`}</p>}
      {state.kind === "unread" && (
        <Notice tone="error" title={t`The file cannot be read`}>
          <p className="break-words">{t`${state.name} is too large, or the browser cannot open it.`}</p>
        </Notice>
      )}
      {state.kind === "read" && tenant === null && (
        <p role="status">{t`File read. It will be compared once the tenant has been read.`}</p>
      )}
      {state.kind === "read" && tenant !== null && (
        <ImportResult name={state.name} reading={state.reading} tenant={tenant} />
      )}
    </div>
  );
}

/** For a few rows out of a mail or a spreadsheet, without a file. */
function PasteBox({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <div className="space-y-2 pt-2">
      <label className="block space-y-1">
        <span className="text-sm">{t`JSON, or CSV with its line of column names`}</span>
        <textarea
          rows={6}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="w-full rounded-md border border-line-strong bg-panel px-2 py-1 font-mono text-sm"
        />
      </label>
      <Button disabled={text.trim() === ""} onClick={() => onText(text)}>
        {t`Read the text`}
      </Button>
    </div>
  );
}
