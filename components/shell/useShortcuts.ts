import { useEffect } from "react";
import { MAIN_ID } from "./Navigation";
import { isMac } from "./keyNames";
import { type Command, shortcutOf } from "./shortcuts";
import { hasSingleKeys } from "./singleKeys";

/** Fields in which a key writes something, or chooses. */
const FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"]), textarea, select, [contenteditable]';

/**
 * Hears the shortcuts of the console, wherever the focus is: not while another dialog is open, and those
 * of one key not while something is written or a panel is used.
 */
export function useShortcuts(opened: Command | null, open: (what: Command | null) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // What has the focus comes first: the map, a field, a panel.
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const singleKeys = !isWriting(event.target) && hasSingleKeys();
      const asked = shortcutOf(event, { isMac: isMac(), singleKeys });
      if (asked === null || (opened === null && isBehindDialog())) return;
      event.preventDefault();
      // The same keys close it again.
      if (opened === null || opened === asked) open(opened === null ? asked : null);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [opened, open]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(`${FIELDS}, [role="dialog"], [role="alertdialog"]`) !== null;
}

/** A dialog hides the page from screen readers, and takes all keys. */
function isBehindDialog(): boolean {
  return document.getElementById(MAIN_ID)?.closest("[aria-hidden='true'], [inert]") != null;
}
