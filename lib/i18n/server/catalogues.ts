import { createHash } from "node:crypto";
import type { Locale } from "../locales";
import { hashOf } from "../message";
import type { Spoken } from "../spoken";

/** A language as the server speaks it, and as a page gets it. */
export interface Catalogue {
  readonly spoken: Spoken;
  /** The script that a page of this language runs before all others. */
  readonly script: string;
  /** Its address; the name changes with its content, so that it is kept for good. */
  readonly address: string;
}

type Translations = Readonly<Record<string, string>>;

/** Loaded when somebody reads the language: most tenants need one or two. */
const LOADERS: Readonly<Record<Exclude<Locale, "en">, () => Promise<readonly [Loaded, Loaded]>>> = {
  de: () =>
    both(
      import("../catalogue/de.json", { with: { type: "json" } }),
      import("../territories/de.generated.json", { with: { type: "json" } }),
    ),
  fr: () =>
    both(
      import("../catalogue/fr.json", { with: { type: "json" } }),
      import("../territories/fr.generated.json", { with: { type: "json" } }),
    ),
  es: () =>
    both(
      import("../catalogue/es.json", { with: { type: "json" } }),
      import("../territories/es.generated.json", { with: { type: "json" } }),
    ),
  pt: () =>
    both(
      import("../catalogue/pt.json", { with: { type: "json" } }),
      import("../territories/pt.generated.json", { with: { type: "json" } }),
    ),
  ja: () =>
    both(
      import("../catalogue/ja.json", { with: { type: "json" } }),
      import("../territories/ja.generated.json", { with: { type: "json" } }),
    ),
  ar: () =>
    both(
      import("../catalogue/ar.json", { with: { type: "json" } }),
      import("../territories/ar.generated.json", { with: { type: "json" } }),
    ),
};

interface Loaded {
  readonly default: Translations;
}

function both(one: Promise<Loaded>, other: Promise<Loaded>) {
  return Promise.all([one, other] as const);
}

const loaded = new Map<Locale, Promise<Catalogue>>();

/** The catalogue of a language; null for English, which the source is written in. */
export function catalogueOf(locale: Locale): Promise<Catalogue> | null {
  if (locale === "en") return null;
  let catalogue = loaded.get(locale);
  if (catalogue === undefined) {
    catalogue = load(locale);
    loaded.set(locale, catalogue);
  }
  return catalogue;
}

async function load(locale: Exclude<Locale, "en">): Promise<Catalogue> {
  const [messages, territories] = await LOADERS[locale]();
  return catalogueFrom(locale, messages.default, territories.default);
}

/** Pure, for tests. */
export function catalogueFrom(
  locale: Locale,
  translations: Translations,
  territories: Translations,
): Catalogue {
  const messages = byHash(translations);
  const content = JSON.stringify({ locale, messages, territories });
  // In a string, so that the engine parses data and no program.
  const script = `{const s=JSON.parse(${JSON.stringify(content)});globalThis.dialgateSpoken=()=>s}`;
  const version = createHash("sha256").update(script).digest("hex").slice(0, 12);
  const address = `/messages/${locale}.${version}.js`;
  return { spoken: { locale, messages, territories, address }, script, address };
}

function byHash(translations: Translations): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const [message, translation] of Object.entries(translations)) {
    const hash = hashOf(message);
    if (messages[hash] !== undefined) throw new Error(`Two messages have the hash ${hash}`);
    messages[hash] = translation;
  }
  return messages;
}
