import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { type Result, fail, ok } from "@/lib/domain/result";

/** What is set, by variable; null takes the variable out. */
export type Variables = Readonly<Record<string, string | null>>;

const LINE = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/;

/** A file of variables with some of them set anew, in place; all other lines stay as they are. */
export function withVariables(text: string, variables: Variables): Result<string, string> {
  const open = new Map(Object.entries(variables));
  const lines: string[] = [];
  for (const line of text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/)) {
    const name = LINE.exec(line)?.[1];
    if (name === undefined || !(name in variables)) {
      lines.push(line);
      continue;
    }
    const value = open.get(name);
    if (typeof value === "string") lines.push(`${name}=${quoted(value)}`);
    open.delete(name); // a second line of the same name is left out
  }
  for (const [name, value] of open) if (value !== null) lines.push(`${name}=${quoted(value)}`);
  const unfit = Object.entries(variables).find(([, value]) => value !== null && !fits(value));
  if (unfit) return fail(`${unfit[0]} holds characters that a file of variables cannot.`);
  return ok(`${lines.join("\n")}\n`);
}

/** Writes the file anew, readable for its owner alone; never half of it. */
export async function writeEnvFile(path: string, text: string): Promise<Result<null, string>> {
  const next = `${path}.${randomUUID()}`;
  try {
    await writeFile(next, text, { mode: 0o600, flag: "wx" });
    await chmod(next, 0o600); // whatever the umask says
    await rename(next, path);
    return ok(null);
  } catch {
    await rm(next, { force: true });
    return fail(`${path} cannot be written.`);
  }
}

/** The file as it is; empty where there is none, null where it cannot be read. */
export async function readEnvFile(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? "" : null,
  );
}

function fits(value: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(value) && !(value.includes("'") && value.includes('"'));
}

/** As dotenv reads it; a "$" would be taken for the name of a variable. */
function quoted(value: string): string {
  const text = value.replaceAll("$", "\\$");
  if (/^[\w./:@~+=,-]*$/.test(text)) return text;
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}
