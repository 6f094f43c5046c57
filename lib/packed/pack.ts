/**
 * A value as one string: JSON, compressed, in base64. A save travels like this: ten thousand
 * applications fit into a body that a server can afford to read, and what React decodes is flat.
 */
export async function pack(value: unknown): Promise<string> {
  const json = new Blob([JSON.stringify(value)]).stream();
  const packed = await new Response(json.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
  return base64(new Uint8Array(packed));
}

/** So many arguments a call can take in every browser. */
const CHUNK = 8_192;

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(""));
}
