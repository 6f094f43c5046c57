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
import { useMemo } from "react";
import type { ActionEntry, PageEntry } from "@/components/search/options";
import { SearchPalette } from "@/components/search/SearchPalette";
import { useAccount } from "@/components/session/AccountProvider";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import type { Command } from "./shortcuts";
import { Key } from "./Key";
import { ABOUT, GROUPS, PLACES, type Place } from "./places";

interface SearchDialogProps {
  readonly open: (what: Command) => void;
  readonly signOut: () => void;
  /** What was typed before it was there. */
  readonly typedAhead: () => string;
  readonly onClose: () => void;
}

const PAGES: readonly PageEntry[] = [
  ...PLACES.map((place) => pageEntry(place, null)),
  ...GROUPS.flatMap(({ label, places }) => places.map((place) => pageEntry(place, label))),
  pageEntry(ABOUT, null),
];

function pageEntry({ href, label }: Place, group: string | null): PageEntry {
  return { id: href, href, label, group, words: group ?? "" };
}

/** The search, with all that the console has to offer. */
export function SearchDialog({ open, signOut, ...palette }: SearchDialogProps) {
  const actions = useActions(open, signOut);
  return <SearchPalette {...palette} pages={PAGES} actions={actions} footer={<Hints />} />;
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
        ...{ id: "refresh", label: "Refresh", words: "Read again, reload", icon: RefreshCw },
        way: { run: refresh },
      },
      ...(mayWrite ? WRITING : []),
      ...READING,
      {
        ...{ id: "keys", label: "Keys and words", words: "Shortcuts, glossary, help" },
        ...{ icon: BookOpen, way: { run: () => open("keys") } },
      },
      {
        ...{ id: "sign-out", label: "Sign out", words: "Log out, leave" },
        ...{ icon: LogOut, way: { run: signOut } },
      },
    ];
  }, [mayWrite, open, signOut, readListeners, readApplications]);
}

function blockAction(open: (what: Command) => void): ActionEntry {
  return {
    ...{ id: "block", label: "Block regions…", words: "Stop traffic, emergency" },
    ...{ icon: ShieldBan, way: { run: () => open("block") } },
  };
}

const WRITING: readonly ActionEntry[] = [
  {
    ...{ id: "import", label: "Import settings…", words: "Upload, open a file, CSV, JSON" },
    ...{ icon: Upload, way: { href: "/transfer" } },
  },
  {
    ...{ id: "restore", label: "Restore settings…", words: "Undo, restore file" },
    ...{ icon: Undo2, way: { href: "/transfer" } },
  },
];

const READING: readonly ActionEntry[] = [
  {
    ...{ id: "export", label: "Export settings…", words: "Download, save a file, CSV, JSON" },
    ...{ icon: Download, way: { href: "/transfer" } },
  },
  {
    ...{ id: "standard", label: "Create a standard…", words: "New standard, drift" },
    ...{ icon: Target, way: { href: "/standard" } },
  },
];

/** How the palette is used, where there are keys. */
function Hints() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      <li>
        <Key>↑</Key> <Key>↓</Key> Choose
      </li>
      <li>
        <Key>Enter</Key> Open
      </li>
      <li>
        <Key>Esc</Key> Close
      </li>
      <li className="ml-auto max-sm:hidden">Try “kenya” and the name of an application</li>
    </ul>
  );
}
