import { type ReactNode, useId, useState } from "react";
import { CheckRow } from "@/components/ui/CheckRow";
import { Dialog } from "@/components/ui/Dialog";
import { Key } from "./Key";
import { useSearchKeys } from "./keyNames";
import { hasSingleKeys, setSingleKeys } from "./singleKeys";

/** The keys of the console, and its words. */
export function KeysAndWords({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="Keys and words" width="xl">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Part title="Keys">
          <AnyPage />
          <KeyTable title="On the map" rows={ON_THE_MAP} />
          <KeyTable title="In the table of applications" rows={IN_THE_TABLE} />
        </Part>
        <Part title="Words">
          <dl className="space-y-3">
            {WORDS.map(([word, meaning]) => (
              <div key={word}>
                <dt className="font-medium">{word}</dt>
                <dd className="text-ink-muted">{meaning}</dd>
              </div>
            ))}
          </dl>
        </Part>
      </div>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 space-y-4">
      <h3 id={id} className="text-lg font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}

type KeyRow = readonly [keys: readonly string[], what: string];

const ON_THE_MAP: readonly KeyRow[] = [
  [["←", "↑", "→", "↓"], "Go to the next territory"],
  [["Enter", "Space"], "Change it, or show it where nothing can be changed"],
  [["Home", "End"], "First and last territory by name"],
  [["Page Up", "Page Down"], "Previous and next territory by name"],
  [["+", "−"], "Zoom in and out"],
  [["0"], "Show the whole world"],
  [["Shift ←", "Shift →"], "Move the map; with ↑ and ↓ as well"],
  [["Esc"], "Leave the map"],
];

const IN_THE_TABLE: readonly KeyRow[] = [
  [["↑", "↓"], "Go to another row"],
  [["Page Up", "Page Down"], "Go on by a page"],
  [["Home", "End"], "First and last row"],
  [["Shift ↑", "Shift ↓"], "Select rows"],
];

const HELP: readonly KeyRow[] = [[["?"], "Keys and words"]];

/** The shortcuts of every page, and the way to do without those of one key. */
function AnyPage() {
  const [on, setOn] = useState(hasSingleKeys);
  const [isKept, setKept] = useState(true);
  const search = useSearchKeys();
  const rows: readonly KeyRow[] = [
    [on ? [search, "/"] : [search], "Search"],
    ...(on ? HELP : []),
    [["Esc"], "Close what is open"],
  ];
  const change = (wanted: boolean) => {
    setOn(wanted);
    setKept(setSingleKeys(wanted));
  };
  return (
    <>
      <KeyTable title="On every page" rows={rows} />
      <CheckRow
        checked={on}
        detail="Turn them off if you press keys by accident, or use voice control."
        onChange={change}
      >
        Shortcuts of a single key: / and ?
      </CheckRow>
      {!isKept && (
        <p role="status" className="text-sm text-ink-muted">
          This browser cannot store your choice.
        </p>
      )}
    </>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

function KeyTable({ title, rows }: KeyTableProps) {
  return (
    <table className="w-full text-left">
      <caption className="pb-1 text-left text-sm font-medium text-ink-muted">{title}</caption>
      <tbody>
        {rows.map(([keys, what]) => (
          <tr key={what} className="border-t border-line">
            <th scope="row" className="w-36 py-1.5 pr-3 align-top font-normal">
              <span className="flex flex-wrap gap-1">
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </span>
            </th>
            <td className="py-1.5 align-top">{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two lines at most each; `docs/glossary.md` says more. */
const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  [
    "Listener",
    "What Microsoft Graph keeps the settings in. It names the applications that it applies to.",
  ],
  [
    "Baseline",
    "The calling codes that Microsoft enables by default. Everything else needs an opt-in.",
  ],
  ["Opt-in", "A calling code that you allow although Microsoft blocks it by default."],
  ["Excluded", "A calling code that you block. An exclusion wins over everything else."],
  ["Blocked until opt-in", "Microsoft blocks the calling code until you opt in to it."],
  ["Calling code", "What a phone number begins with: +254, or +1876 in North America."],
  [
    "Territory",
    "A country or a part of one. Several may share a calling code, and then change together.",
  ],
  [
    "Reachable",
    "Enabled by default or opted in. Codes may still not arrive: Microsoft also blocks by reputation.",
  ],
  ["Staged change", "An edit in this browser tab. Nothing changes until you review and save it."],
  ["Plan", "The requests to Microsoft Graph that turn what is set into what you want, in order."],
  [
    "Finding",
    "Something that the audit reports about the settings, with a fix where there is one.",
  ],
  ["Standard", "The intended settings of this tenant, as a file. The audit shows what differs."],
  ["Price tier", "Microsoft’s class of what a text to a territory costs, from low to high."],
];
