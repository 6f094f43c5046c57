import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeTargets } from "@/lib/domain/documents/sentTargets";
import type { Target } from "@/lib/domain/plan/target";
import type { Settings } from "@/lib/domain/settings";
import { MOST_BYTES } from "@/lib/http/actionBody";
import { pack } from "./pack";
import { unpack } from "./unpack";

const packedText = (text: string) => gzipSync(text).toString("base64");

it("gives back what was packed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 8 }), async (value) => {
      const there: unknown = JSON.parse(JSON.stringify(value));
      expect(await unpack(await pack(value))).toEqual({ ok: true, value: there });
    }),
  );
});

it("makes little of ten thousand applications", async () => {
  const applications = Array.from({ length: 10_000 }, () => [crypto.randomUUID(), 0]);
  const packed = await pack({ applications });
  expect(packed.length).toBeLessThan(320_000);
  expect(packed).toMatch(/^[A-Za-z0-9+/]+=*$/);
});

it("fits the largest tenant into a body: 20,000 applications, as many settings as listeners", async () => {
  const settings = Array.from({ length: 249 }, (_, at): Settings => {
    const codes = Array.from({ length: 200 }, (_, index) => 1 + ((at * 7 + index * 3) % 999));
    const lists = { include: codes, exclude: codes };
    return { sms: lists, voice: lists };
  });
  const targets = Array.from({ length: 20_000 }, (_, index): Target => ({
    kind: "application",
    appId: crypto.randomUUID(),
    name: `Application ${index} of the department`,
    settings: settings[index % settings.length] ?? null,
    skipIfUnreachable: true,
  }));
  const input = { targets: encodeTargets(targets, (appId) => appId < "1") };
  const packed = await pack(input);
  expect(packed.length).toBeLessThan(MOST_BYTES - 20_000);
  expect(await unpack(packed)).toEqual({ ok: true, value: input });
});

it.each([
  ["no base64", "%%%"],
  ["no gzip", Buffer.from("[]").toString("base64")],
  ["no JSON", packedText("[")],
  ["what is deep", packedText("[".repeat(40) + "]".repeat(40))],
  ["what is deep behind a quote", packedText(`["\\"]",${"[".repeat(40)}${"]".repeat(40)}]`)],
  ["what grows beyond measure", packedText(`"${"a".repeat(5_000_000)}"`)],
])("takes nothing of %s", async (_, packed) => {
  expect(await unpack(packed)).toEqual({ ok: false, error: undefined });
});

it("takes brackets in text for text", async () => {
  const value = ["[".repeat(100), '\\"['.repeat(100)];
  expect(await unpack(await pack(value))).toEqual({ ok: true, value });
});

it("refuses millions of brackets in well under a second", async () => {
  const packed = packedText("[".repeat(4_000_000));
  const from = performance.now();
  await unpack(packed);
  expect(performance.now() - from).toBeLessThan(500);
});
