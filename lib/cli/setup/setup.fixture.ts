import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Tenant } from "@/emulator/client";
import { setupCommand } from "./command";
import type { Prompter } from "./prompter";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A tenant and a folder of one's own, in which the command is run. */
export class Setup {
  private constructor(
    readonly tenant: Tenant,
    readonly folder: string,
  ) {}

  static async of(body: object = { registration: "none" }): Promise<Setup> {
    const folder = await mkdtemp(join(tmpdir(), "dialgate-setup-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    return new Setup(await Tenant.create({ seed: "empty", ...body }), folder);
  }

  get clientId(): string {
    return this.tenant.info.clients.spa.clientId;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  file(name: string): Promise<string> {
    return readFile(this.path(name), "utf8");
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(this.path(name), text);
  }

  /** Without a terminal; with answers, at one. */
  async run(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    answers?: readonly string[],
  ): Promise<Said> {
    const said = { out: "", error: "" };
    const print = (text: string) => void (said.out += text);
    const { graph } = this.tenant.info;
    const code = await setupCommand(args, {
      env: { ENTRA_AUTHORITY_URL: graph, GRAPH_URL: graph, ...env },
      folder: this.folder,
      home: this.folder,
      prompter: answers === undefined ? null : answering(answers, print),
      print,
      complain: (line) => void (said.error += `${line}\n`),
    });
    return { code, ...said };
  }

  /** Checks alone, with all that is known of the tenant. */
  check(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Said> {
    const { id } = this.tenant.info;
    return this.run(["--check", "--tenant", id, "--client", this.clientId, ...args], env);
  }
}

/** Somebody at the terminal who says these things, one after another; an empty one is Enter. */
function answering(answers: readonly string[], print: (text: string) => void): Prompter {
  const left = [...answers];
  const next = (question: string) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody answers: ${question}`);
    return Promise.resolve(answer);
  };
  return {
    line: async (question, fallback = "") => {
      print(`${question}? `);
      return (await next(question)) || fallback;
    },
    secret: next,
    close: () => undefined,
  };
}
