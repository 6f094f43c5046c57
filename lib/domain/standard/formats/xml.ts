import { plain } from "@/lib/domain/plain";

type Attributes = Readonly<Record<string, string | number>>;

/** One element of an XML document, as text. Attributes are escaped; children are elements. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const start = startOf(name, attributes);
  return children.length === 0 ? `<${start}/>` : `<${start}>\n${children.join("\n")}\n</${name}>`;
}

/** An element that holds lines of text, which are escaped as attributes are. */
export function textElement(
  name: string,
  attributes: Attributes,
  lines: readonly string[],
): string {
  return `<${startOf(name, attributes)}>${lines.map(escaped).join("\n")}</${name}>`;
}

function startOf(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`);
  return [name, ...pairs].join(" ");
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
