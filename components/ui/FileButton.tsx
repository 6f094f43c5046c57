import { FolderOpen } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button, type ButtonProps } from "./Button";

interface FileButtonProps extends Pick<ButtonProps, "size" | "disabled"> {
  /** Endings that the picker offers; what is chosen may be anything all the same. */
  readonly accept: string;
  /** What file it is, for screen readers. */
  readonly label?: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that opens the browser's file picker. */
export function FileButton({ accept, label, onFile, children, ...props }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className="hidden"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file, chosen again, is to be read again.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
      <Button {...props} onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden className="size-4" />
        {children}
      </Button>
    </>
  );
}
