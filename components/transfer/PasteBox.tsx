"use client";

import { useState } from "react";
import { Disclosure } from "@/components/ui/Disclosure";
import { Button } from "@/components/ui/Button";

/** For a few rows out of a mail or a spreadsheet, without a file. */
export function PasteBox({ onText }: { readonly onText: (text: string) => void }) {
  return <Disclosure summary="Paste the text instead">{() => <Box onText={onText} />}</Disclosure>;
}

function Box({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <div className="space-y-2 pt-2">
      <label className="block space-y-1">
        <span className="text-sm">JSON, or CSV with its line of column names</span>
        <textarea
          rows={6}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="w-full rounded-md border border-line-strong bg-panel px-2 py-1 font-mono text-sm"
        />
      </label>
      <Button disabled={text.trim() === ""} onClick={() => onText(text)}>
        Read the text
      </Button>
    </div>
  );
}
