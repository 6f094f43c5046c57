import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pMap from "p-map";
import { z } from "zod";
import type { Tenant } from "../../emulator/client";
import { startServer } from "../support/server";
import { tokenOfAnyone } from "./anyone";
import { recordOverview, type Recorded } from "./overviewRequests";
import { report } from "./report";

/** After how many overviews the memory is read; OVERVIEWS ends it sooner. */
const MOST = Number(process.env["OVERVIEWS"] ?? 300);
const READ_AFTER = [20, 50, 100, 170, 300].filter((count) => count <= MOST);
const LAST = Math.max(...READ_AFTER);
/** The memory of a server that has warmed up, which the last one is compared with. */
const COMPARED_WITH = 20;
/** A browser opens six connections to a host; one of them is busy with the pages of applications. */
const OTHER_CONNECTIONS = 5;

/**
 * The memory of the process that serves, in megabytes, as overviews of a `large` tenant go by, one
 * after the other. Each makes the requests that a browser made and reads the answers to their ends;
 * each is another admin's, behind a proxy: one alone would soon be told to wait.
 */
export async function serverMemory(tenant: Tenant): Promise<void> {
  const requests = await recordOverview(tenant);
  const reports = await mkdtemp(join(tmpdir(), "dialgate-bench-"));
  const server = await startServer(tenant.info, {
    TRUSTED_PROXIES: "1",
    NODE_OPTIONS: `--report-on-signal --report-signal=SIGUSR2 --report-directory=${reports}`,
  });
  try {
    const before = (await tenant.requests()).length;
    const readings = [await reading(server.pid, reports, 0)];
    for (let done = 1; done <= LAST; done++) {
      await overview(server.url, await asAnother(tenant, requests, done));
      if (READ_AFTER.includes(done)) readings.push(await reading(server.pid, reports, done));
    }
    const rows = readings.map(({ resident, inUse, ...now }, index) => {
      const { overviews, atMs, cpuMs } = readings[index - 1] ?? now;
      const each = (ms: number) => Math.round(ms / (now.overviews - overviews || 1));
      const spent = { "ms each": each(now.atMs - atMs), "CPU ms each": each(now.cpuMs - cpuMs) };
      return { overviews: now.overviews, resident, "heap in use": inUse, ...spent };
    });
    await report("server-memory", rows);
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

/** The same requests of somebody else, at an address of their own. */
async function asAnother(tenant: Tenant, requests: readonly Recorded[], number: number) {
  const token = await tokenOfAnyone(tenant);
  const address = `10.0.${number >> 8}.${number & 255}`;
  return requests.map(({ path, headers }): Recorded => {
    const isRead = "authorization" in headers;
    const own = { "x-forwarded-for": address, ...(isRead && { authorization: `Bearer ${token}` }) };
    return { path, headers: { ...headers, ...own } };
  });
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

/** How often the clock of the kernel's accounts ticks. */
const TICK_MS = 10;

/** What the kernel says of the process, and the script heap in use as Node's own report has it. */
async function reading(pid: number, reports: string, overviews: number) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const resident = Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
  // After the name, which may hold spaces: user and system time are the 12th and 13th.
  const stat = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ").at(-1)?.split(" ") ?? [];
  const cpuMs = (Number(stat[11]) + Number(stat[12])) * TICK_MS;
  return { overviews, resident, inUse: await heapOf(pid, reports), cpuMs, atMs: Date.now() };
}

const heapReport = z.object({ javascriptHeap: z.object({ usedMemory: z.number() }) });

async function heapOf(pid: number, reports: string): Promise<number> {
  process.kill(pid, "SIGUSR2");
  let file: string | undefined;
  while (file === undefined) [file] = await sleep(500).then(() => readdir(reports));
  await sleep(500); // it is there before it is written to its end
  const { javascriptHeap } = heapReport.parse(
    JSON.parse(await readFile(join(reports, file), "utf8")),
  );
  await rm(join(reports, file));
  return Math.round(javascriptHeap.usedMemory / 1024 ** 2);
}
