import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { Tenant } from "@/emulator/client";
import { exportDocument } from "@/lib/domain/documents/exportDocument";
import { writeCsv, writeJson } from "@/lib/domain/documents/writeDocument";
import { tenantFindings } from "@/lib/domain/findings/rules";
import { acknowledge } from "@/lib/domain/findings/acknowledgement";
import { command } from "./audit";
import { readTenant } from "./readTenant";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
/** npm runs the command in the folder of the package, where tsx looks for it. */
const TSX_TSCONFIG_PATH = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
const TSX = import.meta.resolve("tsx");

/** How the command ended, and all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export type Variables = Readonly<Record<string, string>>;

/** A folder of its own, from which the command is run as a pipeline does: nothing else is set. */
export class Pipeline {
  private constructor(
    readonly tenant: Tenant,
    readonly folder: string,
  ) {}

  static async of(body: object = {}): Promise<Pipeline> {
    const folder = await mkdtemp(join(tmpdir(), "dialgate-audit-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    return new Pipeline(await Tenant.create(body), folder);
  }

  /** Names the tenant, and the client with its secret. */
  get variables(): Variables {
    const { id, graph, clients } = this.tenant.info;
    return {
      ENTRA_TENANT_ID: id,
      ENTRA_CLIENT_ID: clients.confidential.clientId,
      ENTRA_CLIENT_SECRET: clients.confidential.clientSecret,
      ENTRA_AUTHORITY_URL: graph,
      GRAPH_URL: graph,
    };
  }

  /** What `npm run audit` does, without a process of its own. */
  async call(args: readonly string[], changed: Variables = {}): Promise<Ended> {
    const said = { out: "", error: "" };
    const code = await command(args, {
      env: { ...this.variables, ...changed },
      folder: this.folder,
      print: (text) => void (said.out += text),
      complain: (line) => void (said.error += `${line}\n`),
    });
    return { code, ...said };
  }

  /** The whole command, as a process. */
  run(args: readonly string[], changed: Variables = {}): Promise<Ended> {
    const { PATH = "" } = process.env;
    const child = spawn(process.execPath, ["--import", TSX, MAIN, ...args], {
      cwd: this.folder,
      env: { NODE_ENV: "test", PATH, TSX_TSCONFIG_PATH, ...this.variables, ...changed },
    });
    const said = { out: "", error: "" };
    child.stdout.on("data", (data) => (said.out += String(data)));
    child.stderr.on("data", (data) => (said.error += String(data)));
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ code, ...said }));
    });
  }

  file(name: string): Promise<string> {
    return readFile(join(this.folder, name), "utf8");
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.folder, name), text);
  }

  /** Writes what the tenant has now as its standard; `accepted` are rules whose findings are accepted. */
  async writeStandard(name: string, accepted: readonly string[] = []): Promise<void> {
    const { id, graph } = this.tenant.info;
    const token = await this.tenant.token({ appOnly: true });
    const read = await readTenant({ graphUrl: graph, token });
    if (!read.ok) throw new Error(read.error);
    const { snapshot, applications } = read.value;
    const appIds = new Set(applications.map(({ appId }) => appId));
    const signed = { reason: "Agreed with the owners", by: "adele", at: "2026-01-01T00:00:00Z" };
    const acknowledged = tenantFindings({ snapshot, appIds })
      .filter(({ rule }) => accepted.includes(rule))
      .map((finding) => acknowledge(finding, signed));
    const document = exportDocument(id, snapshot, applications, acknowledged);
    await this.write(name, name.endsWith(".csv") ? writeCsv(document) : writeJson(document));
  }

  /** Somebody else opts a region in, past Dialgate. */
  async change(listenerId: string): Promise<void> {
    const none = { includeAdditionalRegions: [], excludeRegions: [] };
    await this.tenant.asScript(
      "PATCH",
      `/beta/identity/authenticationEventListeners/${listenerId}`,
      {
        "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartListener",
        handler: {
          "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler",
          smsOptions: { ...none, includeAdditionalRegions: [254] },
          voiceOptions: none,
        },
      },
    );
  }
}
