import { readFile } from "node:fs/promises";
import { bill, isAllowed, type Component } from "./licences";

/** `npm run licences`: the licences of what ships, by the bill of materials; fails on one that is not allowed. */
const { components } = bill.parse(JSON.parse(await readFile("sbom.cdx.json", "utf8")));
const line = ({ name, version, licenses }: Component) =>
  `${`${name} ${version}`.padEnd(50)} ${licenses.join(", ") || "none"}\n`;
process.stdout.write(components.map(line).join(""));

const refused = components.filter((each) => !isAllowed(each));
if (refused.length > 0) {
  process.stderr.write(`Not allowed:\n${refused.map(line).join("")}`);
  process.exitCode = 1;
}
