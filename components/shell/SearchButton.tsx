import { Search } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { searchDialog, useCommands } from "./Commands";
import { Key } from "./Key";
import { useSearchKeys } from "./keyNames";
import { t } from "@/lib/i18n/t";

/** Opens the search: in words and with its keys where there is room, as a sign on a phone. */
export function SearchButton() {
  const open = useCommands();
  const keys = useSearchKeys();
  return (
    <Button
      aria-label={t`Search`}
      aria-haspopup="dialog"

      aria-keyshortcuts="Control+K Meta+K"
      onPointerEnter={searchDialog.prepare}
      onFocus={searchDialog.prepare}
      onClick={() => open("search")}
    >
      <Search aria-hidden className="size-4 text-ink-muted" />
      <span className="hidden pe-2 font-normal text-ink-muted md:inline">{t`Search`}</span>
      <span className="hidden md:inline">
        <Key>{keys}</Key>
      </span>
    </Button>
  );
}
