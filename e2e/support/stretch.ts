import type { Page } from "@playwright/test";

/** Makes each text of the page 40 % longer, as a translation may be; names of places and numbers too. */
export async function stretch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? "";
      if (!/\p{L}{2}/u.test(text) || node.parentElement?.closest("script, style, code, svg"))
        continue;
      const words = text.split(" ");
      // Longer words rather than more of them: those are what breaks a layout.
      node.nodeValue = words
        .map((word) => word + word.slice(0, Math.round(word.length * 0.4)))
        .join(" ");
    }
  });
}

/** Texts that are cut off without a sign that there is more. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const { overflowX, textOverflow, clipPath, position } = getComputedStyle(element);
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "",
      );
      const isHidden =
        !element.checkVisibility() || clipPath === "inset(50%)" || position === "fixed";
      if (!own || isHidden || !/hidden|clip/.test(overflowX) || textOverflow === "ellipsis")
        return [];
      return element.scrollWidth > element.clientWidth + 1 ? [element.textContent.trim()] : [];
    }),
  );
}
