import {
  BookOpen,
  Download,
  LogOut,
  RefreshCw,
  ShieldBan,
  Upload,
  Undo2,
  Target,
} from "lucide-react";
import { useMemo, useState } from "react";
import type { ActionEntry, PageEntry } from "@/components/search/options";
import { SearchPalette } from "@/components/search/SearchPalette";
import { useAccount } from "@/components/session/AccountProvider";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import type { Command } from "./shortcuts";
import { t } from "@/lib/i18n/t";
import { Key } from "./Key";
import { ABOUT, GROUPS, PLACES, type Place } from "./places";

interface SearchDialogProps {
  readonly open: (what: Command) => void;
  readonly signOut: () => void;
  /** What was typed before it was there. */
  readonly typedAhead: () => string;
  readonly onClose: () => void;
}

function pageEntries(): readonly PageEntry[] {
  return [
    ...PLACES.map((place) => pageEntry(place, null)),
    ...GROUPS.flatMap(({ label, places }) => places.map((place) => pageEntry(place, label))),
    pageEntry(ABOUT, null),
  ];
}

function pageEntry({ href, label }: Place, group: string | null): PageEntry {
  return { id: href, href, label, group, words: group ?? "" };
}

/** The search, with all that the console has to offer. */
export function SearchDialog({ open, signOut, ...palette }: SearchDialogProps) {
  const actions = useActions(open, signOut);
  const [pages] = useState(pageEntries);
  return <SearchPalette {...palette} pages={pages} actions={actions} footer={<Hints />} />;
}

/** Every act that can be begun anywhere; those that change the tenant only for who may change it. */
function useActions(open: (what: Command) => void, signOut: () => void): readonly ActionEntry[] {
  const { abilities, settled } = useAccount();
  const { refetch: readListeners } = useSnapshot().query;
  const { refetch: readApplications } = useApplications().query;
  const mayWrite = settled && abilities.canWrite !== false && abilities.canRead !== false;
  return useMemo(() => {
    const refresh = () => {
      void readListeners();
      void readApplications();
    };
    return [
      ...(mayWrite ? [blockAction(open)] : []),
      {
        ...{ id: "refresh", label: t`Refresh`, words: t`Read again, reload`, icon: RefreshCw },
        way: { run: refresh },
      },
      ...(mayWrite ? writing() : []),
      ...reading(),
      {
        ...{ id: "keys", label: t`Keys and words`, words: t`Shortcuts, glossary, help` },
        ...{ icon: BookOpen, way: { run: () => open("keys") } },
      },
      {
        ...{ id: "sign-out", label: t`Sign out`, words: t`Log out, leave` },
        ...{ icon: LogOut, way: { run: signOut } },
      },
    ];
  }, [mayWrite, open, signOut, readListeners, readApplications]);
}

function blockAction(open: (what: Command) => void): ActionEntry {
  return {
    ...{ id: "block", label: t`Block regions…`, words: t`Stop traffic, emergency` },
    ...{ icon: ShieldBan, way: { run: () => open("block") } },
  };
}

function writing(): readonly ActionEntry[] {
  return [
    {
      ...{ id: "import", label: t`Import settings…`, words: t`Upload, open a file, CSV, JSON` },
      ...{ icon: Upload, way: { href: "/transfer" } },
    },
    {
      ...{ id: "restore", label: t`Restore settings…`, words: t`Undo, restore file` },
      ...{ icon: Undo2, way: { href: "/transfer" } },
    },
  ];
}

function reading(): readonly ActionEntry[] {
  return [
    {
      ...{ id: "export", label: t`Export settings…`, words: t`Download, save a file, CSV, JSON` },
      ...{ icon: Download, way: { href: "/transfer" } },
    },
    {
      ...{ id: "standard", label: t`Create a standard…`, words: t`New standard, drift` },
      ...{ icon: Target, way: { href: "/standard" } },
    },
  ];
}

/** How the palette is used, where there are keys. */
function Hints() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      <li>
        <Key>↑</Key> <Key>↓</Key> {t`Choose`}
      </li>
      <li>
        <Key>{t`Enter`}</Key> {t`Open`}
      </li>
      <li>
        <Key>{t`Esc`}</Key> {t`Close`}
      </li>
      <li className="ms-auto max-sm:hidden">{t`Try “kenya” and the name of an application`}</li>
    </ul>
  );
}
