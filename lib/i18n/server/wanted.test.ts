import fc from "fast-check";
import { expect, it } from "vitest";
import { LOCALES } from "../locales";
import { wantedLocale } from "./wanted";

it.each([
  [undefined, "en"],
  ["", "en"],
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["pt-BR", "pt"],
  ["zh-CN,zh;q=0.9", "en"],
  ["fr;q=0.3,ja", "ja"],
  ["sv, es;q=0.5", "es"],
  ["en-GB,de;q=0.9", "en"],
  ["de;q=0", "en"],
  ["*", "en"],
])("the browser's %j is answered in %s", (accepted, locale) => {
  expect(wantedLocale({ "accept-language": accepted })).toBe(locale);
});

it("what was chosen counts more than the browser", () => {
  const headers = { "accept-language": "de" };
  expect(wantedLocale({ ...headers, cookie: "a=1; dialgate-language=fr; b=2" })).toBe("fr");
  expect(wantedLocale({ ...headers, cookie: "dialgate-language=en" })).toBe("en");
  expect(wantedLocale({ ...headers, cookie: "dialgate-language=xx" })).toBe("de");
  expect(wantedLocale({ ...headers, cookie: "not-dialgate-language=fr" })).toBe("de");
});

it("whatever a request says, there is a language to answer it in", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (cookie, accepted) => {
      expect(LOCALES).toContain(wantedLocale({ cookie, "accept-language": accepted }));
    }),
  );
});
