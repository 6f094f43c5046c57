const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/**
 * A name that an object of this JSON has more than once, however it is escaped. The text is known to
 * be JSON. JSON.parse keeps the last of them without a word; OData refuses them.
 */
export function repeatedName(text: string): string | undefined {
  const open: Set<string>[] = [];
  let latest = "";
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const name = String(JSON.parse(latest));
      if (open.at(-1)?.has(name)) return name;
      open.at(-1)?.add(name);
    } else latest = token;
  }
  return undefined;
}
