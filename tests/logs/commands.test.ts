import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { Tenant } from "@/emulator/client";

interface Ended {
  readonly out: string;
  readonly code: number;
}

/** What `npm run setup -- --check` prints; with nothing of this process's environment. */
function checkSetup({ id, graph, clients }: Tenant["info"]): Promise<Ended> {
  const env = {
    ...{ NODE_ENV: "test" as const, PATH: process.env["PATH"], LOG_LEVEL: "debug" },
    ...{ ENTRA_TENANT_ID: id, ENTRA_AUTHORITY_URL: graph, GRAPH_URL: graph },
    ...{ ENTRA_CLIENT_ID: clients.spa.clientId, ENTRA_CLIENT_SECRET: clients.spa.clientSecret },
  };
  const args = ["--import", "tsx", "lib/cli/setup.ts", "--check"];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout) => {
      resolve({ out: stdout, code: error === null ? 0 : Number(error.code) });
    });
  });
}

test("a command prints its report and no line of the log, also where Graph refuses", async () => {
  const tenant = await Tenant.create();
  await tenant.fault({ path: "/identity", status: 403, times: "always" });
  const { out, code } = await checkSetup(tenant.info);
  expect(code).toBe(1);
  expect((await tenant.requests()).map(({ status }) => status)).toContain(403);
  expect(out).toContain("EventListener");
  expect(out).not.toMatch(/^\{/m);
});
