import { type ReactNode, useId, useState } from "react";
import { CheckRow } from "@/components/ui/CheckRow";
import { Dialog } from "@/components/ui/Dialog";
import { t } from "@/lib/i18n/t";
import { Key } from "./Key";
import { useSearchKeys } from "./keyNames";
import { hasSingleKeys, setSingleKeys } from "./singleKeys";

/** The keys of the console, and its words. */
export function KeysAndWords({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title={t`Keys and words`} width="xl">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Part title={t`Keys`}>
          <AnyPage />
          <KeyTable title={t`On the map`} rows={onTheMap()} />
          <KeyTable title={t`In the table of applications`} rows={inTheTable()} />
        </Part>
        <Part title={t`Words`}>
          <dl className="space-y-3">
            {glossary().map(([word, meaning], index) => (
              <div key={index}>
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

function onTheMap(): readonly KeyRow[] {
  return [
    [["←", "↑", "→", "↓"], t`Go to the next territory`],
    [[t`Enter`, t`Space`], t`Change it, or show it where nothing can be changed`],
    [[t`Home`, t`End`], t`First and last territory by name`],
    [[t`Page Up`, t`Page Down`], t`Previous and next territory by name`],
    [["+", "−"], t`Zoom in and out`],
    [["0"], t`Show the whole world`],
    [[t`Shift ←`, t`Shift →`], t`Move the map; with ↑ and ↓ as well`],
    [[t`Esc`], t`Leave the map`],
  ];
}

function inTheTable(): readonly KeyRow[] {
  return [
    [["↑", "↓"], t`Go to another row`],
    [[t`Page Up`, t`Page Down`], t`Go on by a page`],
    [[t`Home`, t`End`], t`First and last row`],
    [[t`Shift ↑`, t`Shift ↓`], t`Select rows`],
  ];
}

/** The shortcuts of every page, and the way to do without those of one key. */
function AnyPage() {
  const [on, setOn] = useState(hasSingleKeys);
  const [isKept, setKept] = useState(true);
  const search = useSearchKeys();
  const rows: readonly KeyRow[] = [
    [on ? [search, "/"] : [search], t`Search`],
    ...(on ? [[["?"], t`Keys and words`] as const] : []),
    [[t`Esc`], t`Close what is open`],
  ];
  const change = (wanted: boolean) => {
    setOn(wanted);
    setKept(setSingleKeys(wanted));
  };
  return (
    <>
      <KeyTable title={t`On every page`} rows={rows} />
      <CheckRow
        checked={on}
        detail={t`Turn them off if you press keys by accident, or use voice control.`}
        onChange={change}
      >
        {t`Shortcuts of a single key: / and ?`}
      </CheckRow>
      {!isKept && (
        <p role="status" className="text-sm text-ink-muted">
          {t`This browser cannot store your choice.`}
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
    <table className="w-full text-start">
      <caption className="pb-1 text-start text-sm font-medium text-ink-muted">{title}</caption>
      <tbody>
        {rows.map(([keys, what], index) => (
          <tr key={index} className="border-t border-line">
            <th scope="row" className="w-36 py-1.5 pe-3 align-top font-normal">
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
function glossary(): readonly (readonly [word: string, meaning: string])[] {
  return [
    [
      t`Listener`,
      t`What Microsoft Graph keeps the settings in. It names the applications that it applies to.`,
    ],
    [
      t`Baseline`,
      t`The calling codes that Microsoft enables by default. Everything else needs an opt-in.`,
    ],
    [t`Opt-in`, t`A calling code that you allow although Microsoft blocks it by default.`],
    [t`Excluded`, t`A calling code that you block. An exclusion wins over everything else.`],
    [t`Blocked until opt-in`, t`Microsoft blocks the calling code until you opt in to it.`],
    [t`Calling code`, t`What a phone number begins with: +254, or +1876 in North America.`],
    [
      t`Territory`,
      t`A country or a part of one. Several may share a calling code, and then change together.`,
    ],
    [
      t`Reachable`,
      t`Enabled by default or opted in. Codes may still not arrive: Microsoft also blocks by reputation.`,
    ],
    [
      t`Staged change`,
      t`An edit in this browser tab. Nothing changes until you review and save it.`,
    ],
    [
      t`Plan`,
      t`The requests to Microsoft Graph that turn what is set into what you want, in order.`,
    ],
    [
      t`Finding`,
      t`Something that the audit reports about the settings, with a fix where there is one.`,
    ],
    [
      t`Standard`,
      t`The intended settings of this tenant, as a file. The audit shows what differs.`,
    ],
    [t`Price tier`, t`Microsoft’s class of what a text to a territory costs, from low to high.`],
  ];
}
