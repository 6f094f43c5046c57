import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Locale } from "../../lib/i18n/locales";
import { catalogueOf } from "../../lib/i18n/server/catalogues";

/**
 * From now on the messages of this process are in a language, so that a test can ask for what it sees
 * by the same messages: t`Review changes`.
 */
export async function speak(locale: Locale): Promise<void> {
  const catalogue = await catalogueOf(locale);
  globalThis.dialgateSpoken = () => catalogue?.spoken;
}

interface English {
  readonly message: string;
  readonly pattern: RegExp;
}

/** Messages of two words and more whose translation says something else. */
function englishMessages(locale: Locale): English[] {
  const path = new URL(`../../lib/i18n/catalogue/${locale}.json`, import.meta.url);
  const translations = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  return Object.entries(translations)
    .filter(([message, translation]) => message !== translation && /[a-z]+ [a-z]+/i.test(message))
    .flatMap(([message]) =>
      message.split("|").map((form) => ({
        message,
        pattern: new RegExp(
          `^${form
            .split(/\{\d+\}|#/)
            .map(escaped)
            .join(".+")}$`,
        ),
      })),
    );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What stands on the page, or is told of it, in English though it has a translation. */
export async function englishOn(page: Page, locale: Locale): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const note = (text: string | null | undefined) => {
      const words =
        text
          ?.replace(/\s+/g, " ")
          .replace(/[\u2066-\u2069]/g, "")
          .trim() ?? "";
      if (/[a-z] [a-z]/i.test(words)) found.add(words);
    };
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("script, style, body [lang=en], pre") !== null) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
        note(element.getAttribute(name));
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) note(node.nodeValue);
    }
    return [...found];
  });
  const english = englishMessages(locale);
  return texts.filter((text) => english.some(({ pattern }) => pattern.test(text)));
}
