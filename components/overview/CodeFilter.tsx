"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { namesOf } from "@/lib/domain/rows";
import { CodePicker } from "@/components/pickers/CodePicker";

interface CodeFilterProps {
  readonly verb: "Allows" | "Blocks";
  readonly code: number | null;
  readonly onChange: (code: number | null) => void;
}

/** "Allows +234": those that can, or cannot, send SMS to a code that is picked. */
export function CodeFilter({ verb, code, onChange }: CodeFilterProps) {
  return (
    <span className={clsx("overview-code-filter", code !== null && "overview-on")}>
      <CodePicker
        label={code === null ? `${verb} a region…` : `${verb} +${code}`}
        title={code === null ? undefined : namesOf(code).join(", ")}
        onPick={onChange}
      />
      {code !== null && (
        <button
          type="button"
          aria-label={`No longer: ${verb.toLowerCase()} +${code}`}
          onClick={({ currentTarget }) => {
            // This button leaves; the focus stays with the one beside it.
            currentTarget.parentElement?.querySelector("button")?.focus();
            onChange(null);
          }}
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
