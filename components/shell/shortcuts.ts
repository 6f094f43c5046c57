/** What the keys open from any page. */
type Opened = "search" | "keys";

/** What can be opened from every page. */
export type Command = Opened | "block";

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Surroundings {
  /** Where the Command key takes the place of Control. */
  readonly isMac: boolean;
  /** Whether a key alone may be a shortcut: nothing is being written, and nobody has turned them off. */
  readonly singleKeys: boolean;
}

/** What a press of a key asks for; null: it is none of these shortcuts. */
export function shortcutOf(pressed: Pressed, { isMac, singleKeys }: Surroundings): Opened | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    const isAlone = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    return isAlone && !shiftKey && isLetterK(pressed) ? "search" : null;
  }
  if (!singleKeys) return null;
  if (key === "/") return "search";
  return key === "?" ? "keys" : null;
}

/** By what is printed on the key; where that is no Latin letter, by its place. */
function isLetterK({ key, code }: Pressed): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === "k" : code === "KeyK";
}
