"use client";

import { FolderOpen } from "lucide-react";
import type { ReactNode } from "react";
import { useRef } from "react";
import { Button } from "./Button";

interface FileButtonProps {
  /** Endings that the picker offers; what is chosen may be anything all the same. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that opens the browser's file picker. */
export function FileButton({ accept, disabled = false, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="hidden"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file, chosen again, is to be read again.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden className="size-4" />
        {children}
      </Button>
    </>
  );
}
