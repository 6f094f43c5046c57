import { Popover } from "@/components/ui/Popover";
import { MOST_CODES_NAMED } from "@/lib/domain/format";
import type { Finding } from "@/lib/domain/findings/finding";
import { regionText } from "@/lib/domain/rows";
import { plural } from "@/lib/i18n/t";

/** The codes that a finding only counts, by name; nothing where it names them itself. */
export function CodesButton({ finding: { codes, detail } }: { readonly finding: Finding }) {
  if (codes.length <= MOST_CODES_NAMED) return null;
  return (
    <Popover
      label={plural(codes.length)`Show # code|Show # codes`}
      panelName={plural(codes.length)`# code: ${detail}|# codes: ${detail}`}
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
