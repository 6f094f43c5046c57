import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { messageOf } from "../message";

/** What a translator is told of a message. */
export interface Found {
  /** What stands in its places, as the source has it: { "0": "application" }. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether it has a form for one and a form for others. */
  readonly isPlural: boolean;
  /** Rooms in which it is used. */
  readonly rooms: readonly string[];
}

const ROOTS = ["app", "components", "lib", "proxy.ts"];
const NO_SOURCE = /\.(test|fixture)\.tsx?$|\.generated\.|^lib\/i18n\//;

const TAGS: Readonly<Record<string, boolean>> = { t: false, rich: false };
const TAGS_OF_NUMBERS: Readonly<Record<string, boolean>> = { plural: true, pluralRich: true };

/** Every message of the source by its English, sorted; see `t`. @param root folder of the project */
export function extract(root: string): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const path of sourcesIn(root)) {
    const text = readFileSync(join(root, path), "utf8");
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const { message, isPlural, values } of messagesIn(source)) {
      const known = found.get(message);
      const rooms = [...new Set([...(known?.rooms ?? []), roomOf(path)])].sort();
      found.set(message, { values: { ...values, ...known?.values }, isPlural, rooms });
    }
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function sourcesIn(root: string): string[] {
  const paths = ROOTS.flatMap((name) =>
    name.endsWith(".ts")
      ? [name]
      : readdirSync(join(root, name), { recursive: true, encoding: "utf8" }).map((path) =>
          relative(root, join(root, name, path)).replaceAll("\\", "/"),
        ),
  );
  return paths.filter((path) => /\.tsx?$/.test(path) && !NO_SOURCE.test(path)).sort();
}

/** "components/changes", "lib/domain": folders as translators know the console. */
function roomOf(path: string): string {
  return path.split("/").slice(0, -1).slice(0, 2).join("/");
}

interface Message {
  readonly message: string;
  readonly isPlural: boolean;
  readonly values: Readonly<Record<string, string>>;
}

function messagesIn(source: ts.SourceFile): Message[] {
  const messages: Message[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const isPlural = pluralityOf(node.tag);
      if (isPlural !== undefined) messages.push({ isPlural, ...partsOf(node.template) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}

/** Undefined for tags of others. */
function pluralityOf(tag: ts.LeftHandSideExpression): boolean | undefined {
  if (ts.isIdentifier(tag)) return TAGS[tag.text];
  if (!ts.isCallExpression(tag) || !ts.isIdentifier(tag.expression)) return undefined;
  return TAGS_OF_NUMBERS[tag.expression.text];
}

function partsOf(template: ts.TemplateLiteral): Omit<Message, "isPlural"> {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return { message: template.text, values: {} };
  const { head, templateSpans } = template;
  const message = messageOf([head.text, ...templateSpans.map(({ literal }) => literal.text)]);
  const values = templateSpans.map(({ expression }, index) => [
    String(index),
    expression.getText().replace(/\s+/g, " "),
  ]);
  return { message, values: Object.fromEntries(values) as Record<string, string> };
}
