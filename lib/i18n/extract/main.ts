import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LOCALES } from "../locales";
import { extract } from "./extract";

/*
 * `npm run messages`: writes what there is to translate to catalogue/messages.json, takes what is no
 * message any more out of each catalogue, and says what is missing there.
 */
const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = new URL("../catalogue/", import.meta.url);
const found = extract(root);

write("messages.json", Object.fromEntries(found));
for (const locale of LOCALES) {
  if (locale === "en") continue;
  const file = `${locale}.json`;
  // Written here and by translators: strings by their English, which a test holds.
  const known = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, string>;
  const kept = [...found.keys()].filter((message) => known[message] !== undefined);
  write(file, Object.fromEntries(kept.map((message) => [message, known[message]])));
  console.log(`${locale}: ${found.size - kept.length} of ${found.size} messages to translate`);
}

function write(file: string, content: object): void {
  writeFileSync(new URL(file, folder), `${JSON.stringify(content, null, 2)}\n`);
}
