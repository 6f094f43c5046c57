import { readFile } from "node:fs/promises";
import { describe, expect, it, test } from "vitest";
import { HEAP_BOUNDS, withBoundedHeap } from "@/lib/launch/heap";
import { all, last, readDockerfile, variables, words } from "./dockerfile";
import { ignoredBy } from "./dockerignore";

describe("readDockerfile", () => {
  const text = `
# a comment
FROM node:24 AS build
RUN --mount=type=secret,id=key \\
    KEY="$(cat /run/secrets/key)" npm run build
FROM scratch
ENV A=1 \\
    B=two
COPY --from=build /build/x /build/y ./
USER root
USER 1000:1000
CMD ["node", "server.js"]
`;

  it("reads stages, options and lines that go on", () => {
    const [build, image] = readDockerfile(text);
    expect(build).toMatchObject({ base: "node:24", name: "build" });
    expect(build?.instructions).toEqual([
      {
        name: "RUN",
        options: { mount: "type=secret,id=key" },
        text: 'KEY="$(cat /run/secrets/key)" npm run build',
      },
    ]);
    if (image === undefined) throw new Error("one stage alone");
    expect(variables(image)).toEqual({ A: "1", B: "two" });
    expect(all(image, "COPY")).toEqual([
      { name: "COPY", options: { from: "build" }, text: "/build/x /build/y ./" },
    ]);
    expect(last(image, "USER").text).toBe("1000:1000");
    expect(words(last(image, "CMD").text)).toEqual(["node", "server.js"]);
  });

  it("takes no command that a shell would run, and nothing before a stage", () => {
    expect(() => words("node server.js")).toThrow();
    expect(() => words('["node", 1]')).toThrow(/no list of words/);
    expect(() => readDockerfile("RUN x")).toThrow(/before FROM/);
  });
});

describe("ignoredBy", () => {
  it("lets the last rule decide, also for what is in a folder", () => {
    const isIgnored = ignoredBy("# all but\n*\n!app\n!a.ts\n**/*.test.ts\n");
    const kept = ["app", "app/x/page.tsx", "a.ts"];
    const ignored = ["emulator", "emulator/app/x.ts", "xa.ts", "a_ts", "app/x/y.test.ts", ".env"];
    expect([...kept, ...ignored].filter(isIgnored)).toEqual(ignored);
  });
});

test("the image is sent nothing of tests, of the local tenant and of what is kept from git", async () => {
  const isIgnored = ignoredBy(await readFile(".dockerignore", "utf8"));
  const kept = [
    ...["emulator/main.ts", "e2e/main.spec.ts", "tests/walls.test.ts", "lib/config/values.test.ts"],
    ...["node_modules/next/package.json", ".next/BUILD_ID", ".env", ".env.local", ".git/config"],
    ...["lib/auth/server/certificate.fixture.ts", "dialgate.pem"],
  ];
  expect(kept.filter((path) => !isIgnored(path))).toEqual([]);
});

test("the image does not run as root, in the same bounds as elsewhere, on a Node that Dialgate supports", async () => {
  const stages = readDockerfile(await readFile("Dockerfile", "utf8"));
  const image = stages.at(-1);
  if (image === undefined) throw new Error("the Dockerfile has no stage");
  expect(last(image, "USER").text).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  const bounded = withBoundedHeap({}, Infinity);
  expect(words(last(image, "CMD").text)).toEqual(["node", ...HEAP_BOUNDS, "server.js"]);
  expect(variables(image)).toMatchObject({ MALLOC_ARENA_MAX: bounded["MALLOC_ARENA_MAX"] });
  for (const { base } of stages) expect(base).toMatch(/^node:(20|22|24)-/);
});
