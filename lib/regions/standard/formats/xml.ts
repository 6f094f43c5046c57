import { plain } from "./plain";

type Attributes = Readonly<Record<string, string | number>>;

/** One element of an XML document, as text. Attributes and text are escaped; children are elements. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return children.length === 0
    ? `<${name}${start.join("")}/>`
    : `<${name}${start.join("")}>\n${children.join("\n")}\n</${name}>`;
}

/** An element that holds lines of text. */
export function textElement(
  name: string,
  attributes: Attributes,
  lines: readonly string[],
): string {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${start.join("")}>${lines.map(escaped).join("\n")}</${name}>`;
}

/** Characters that XML 1.0 does not allow cannot be escaped either: `plain` takes them out. */
function escaped(value: string | number): string {
  return plain(String(value))
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/#(?=#)/g, "&#35;");
}
