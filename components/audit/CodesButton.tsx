import { Popover } from "@/components/ui/Popover";
import { MOST_CODES_NAMED, counted } from "@/lib/domain/format";
import type { Finding } from "@/lib/domain/findings/finding";
import { regionText } from "@/lib/domain/rows";

/** The codes that a finding only counts, by name; nothing where it names them itself. */
export function CodesButton({ finding: { codes, detail } }: { readonly finding: Finding }) {
  if (codes.length <= MOST_CODES_NAMED) return null;
  const count = counted(codes.length, "code");
  return (
    <Popover
      label={`Show ${count}`}
      panelName={`${count}: ${detail}`}
      className="rounded-sm px-1 text-accent underline print:hidden"
    >
      {() => (
        <ul className="space-y-1 text-sm">
          {codes.map((code) => (
            <li key={code}>{regionText(code)}</li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
