/** Parts of a plural message, one for each category. */
export const FORMS = "|";

/** "Block {0} for {1}" of `Block ${regions} for ${application}`: what a catalogue is keyed by. */
export function messageOf(strings: readonly string[]): string {
  return strings.reduce((text, each, index) => `${text}{${index - 1}}${each}`);
}

/**
 * Under which a compiled catalogue holds a message, so that it need not hold the English as well:
 * FNV-1a in 32 bits. The compiler refuses two messages with one hash.
 */
export function hashOf(message: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < message.length; index++)
    hash = Math.imul(hash ^ message.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What stands for a value, or the number that decides, in a message. */
export const PLACE = /\{(\d+)\}|#/;
