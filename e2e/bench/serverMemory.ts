import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pMap from "p-map";
import { z } from "zod";
import type { Tenant } from "../../emulator/client";
import { startServer } from "../support/server";
import { recordOverview, type Recorded } from "./overviewRequests";

/** After how many overviews the memory is read; the last is when it ends. */
const READ_AFTER = [20, 50, 100, 170, 300];
/** The memory of a server that has warmed up, which the last one is compared with. */
const COMPARED_WITH = 20;
/** A browser opens six connections to a host; one of them is busy with the pages of applications. */
const OTHER_CONNECTIONS = 5;

/**
 * The memory of the process that serves, in megabytes, as overviews of a `large` tenant go by, one
 * after the other. Each makes the requests that a browser made and reads the answers to their ends.
 */
export async function serverMemory(tenant: Tenant): Promise<void> {
  const requests = await recordOverview(tenant);
  const reports = await mkdtemp(join(tmpdir(), "dialgate-bench-"));
  const server = await startServer(tenant.info, {
    NODE_OPTIONS: `--report-on-signal --report-signal=SIGUSR2 --report-directory=${reports}`,
  });
  try {
    const before = (await tenant.requests()).length;
    const rows = [{ overviews: 0, ...(await memoryOf(server.pid, reports)), "ms each": 0 }];
    for (let done = 0, from = Date.now(); done < (READ_AFTER.at(-1) ?? 0);) {
      await overview(server.url, requests);
      done += 1;
      if (!READ_AFTER.includes(done)) continue;
      const each = Math.round((Date.now() - from) / (done - (rows.at(-1)?.overviews ?? 0)));
      rows.push({ overviews: done, ...(await memoryOf(server.pid, reports)), "ms each": each });
      from = Date.now();
    }
    console.table(rows);
    const early = rows.find(({ overviews }) => overviews === COMPARED_WITH)?.resident ?? NaN;
    const late = rows.at(-1)?.resident ?? NaN;
    const toGraph = (await tenant.requests()).length - before;
    console.log(`resident at the end / after ${COMPARED_WITH}: ${(late / early).toFixed(2)}`);
    console.log(`requests to the server, each: ${requests.length}; to Graph, in all: ${toGraph}`);
  } finally {
    await server.stop();
    await rm(reports, { recursive: true });
  }
}

const isPage = ({ path }: Recorded) => path.startsWith("/api/applications");

/** The document first, then everything else side by side; the pages of applications by turns. */
async function overview(url: string, [document, ...rest]: readonly Recorded[]): Promise<void> {
  if (document) await read(url, document);
  const pages = rest.filter(isPage);
  const others = rest.filter((each) => !isPage(each));
  await Promise.all([
    pMap(pages, (each) => read(url, each), { concurrency: 1 }),
    pMap(others, (each) => read(url, each), { concurrency: OTHER_CONNECTIONS }),
  ]);
}

async function read(url: string, { path, headers }: Recorded): Promise<void> {
  const response = await fetch(url + path, { headers });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
}

const report = z.object({ javascriptHeap: z.object({ usedMemory: z.number() }) });

/** What the kernel says is resident, and the script heap in use as Node's own report has it. */
async function memoryOf(pid: number, reports: string) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const resident = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  process.kill(pid, "SIGUSR2");
  let file: string | undefined;
  while (file === undefined) [file] = await sleep(500).then(() => readdir(reports));
  const { javascriptHeap } = report.parse(JSON.parse(await readFile(join(reports, file), "utf8")));
  await rm(join(reports, file));
  const inUse = javascriptHeap.usedMemory / 1024 ** 2;
  return { resident: Math.round(resident), "heap in use": Math.round(inUse) };
}
