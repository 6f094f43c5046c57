/** Larger than any text that is taken: it is not even read. */
const LARGEST_FILE = 200_000_000;

/**
 * The text of a file, in the encodings that spreadsheets write; null where the browser cannot read
 * it, or where it is far too large.
 */
export async function fileText(file: Blob): Promise<string | null> {
  if (file.size > LARGEST_FILE) return null;
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  return bytes === null
    ? null
    : new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
