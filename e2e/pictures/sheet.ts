import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";

/** Where the sheets go: from the project's root. */
const FOLDER = "docs/pictures";

export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** Pixels of a picture on its sheet, by the width of the window it was taken of. */
const ON_SHEET: Readonly<Record<number, number>> = { 390: 234, 1440: 576, 1920: 576 };

/** Puts pictures on one sheet, each under its name, and writes that as `<name>.jpg`. */
export async function writeSheet(
  browser: Browser,
  name: string,
  width: number,
  pictures: readonly Picture[],
): Promise<void> {
  const shown = ON_SHEET[width] ?? width;
  const figures = pictures.map(
    (picture) =>
      `<figure><figcaption>${picture.name}</figcaption><img width="${shown}" src="data:image/png;base64,${picture.png.toString("base64")}"></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 1770, height: 900 } });
  await page.setContent(
    `<style>body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#777;color:#fff;font:13px sans-serif}figure{margin:0}</style>${figures.join("")}`,
  );
  const sheet = await page.screenshot({ fullPage: true, type: "jpeg", quality: 72 });
  await page.close();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${name}.jpg`), sheet);
}
