import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import env from "@next/env";
import { expect, onTestFinished, test, vi } from "vitest";
import { withVariables, writeEnvFile } from "./envFile";

const AWKWARD = `a#b $HOME \${PATH} \\n "quoted" ~`;

test("what is set is set in place, what is to go goes, and all other lines stay", () => {
  const text = "# mine\nOTHER=1\nexport ENTRA_CLIENT_ID=old\nGONE=x\nENTRA_CLIENT_ID=older\n";
  const next = withVariables(text, { ENTRA_CLIENT_ID: "new", GONE: null, ADDED: "a b" });
  expect(next).toEqual({ ok: true, value: "# mine\nOTHER=1\nENTRA_CLIENT_ID=new\nADDED='a b'\n" });
});

test("a value that no file of variables can hold is refused", () => {
  for (const value of ["two\nlines", `both ' and "`])
    expect(withVariables("", { X: value })).toMatchObject({ ok: false });
});

test("Next reads every value as it was given, from a file for its owner alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dialgate-env-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, ".env.local");
  await writeFile(path, "OTHER=1\n", { mode: 0o644 });
  const values = {
    SETUP_A: AWKWARD,
    SETUP_B: "it's",
    SETUP_C: "/etc/a b.pem",
    SETUP_D: "x~y.z_1-8Q",
  };
  const text = withVariables(await readFile(path, "utf8"), values);
  if (!text.ok) throw new Error(text.error);
  expect(await writeEnvFile(path, text.value)).toMatchObject({ ok: true });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  vi.stubEnv("NODE_ENV", "production"); // Next leaves this file out of tests
  onTestFinished(() => void vi.unstubAllEnvs());
  const { parsedEnv } = env.loadEnvConfig(folder, false, console, true);
  expect(parsedEnv).toMatchObject({ ...values, OTHER: "1" });
});
