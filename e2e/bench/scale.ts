import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Tenant } from "../../emulator/client";
import { startServer } from "../support/server";
import { tokenOfAnyone } from "./anyone";
import { report } from "./report";

const ADMINS = 50;

/**
 * So many admins, each with a token of their own, open the overview of a `large` tenant at the same
 * time, and then as many again: what it costs Graph, how long they wait until all is read, and what
 * is refused. As in the browser, who is told to wait does so and asks again.
 * `GRAPH_CREDENTIAL=delegated` shows what it is when nothing can be shared.
 */
export async function scale(tenant: Tenant): Promise<void> {
  const server = await startServer(tenant.info, {});
  const delegated = process.env["GRAPH_CREDENTIAL"] === "delegated";
  try {
    const rows = [];
    for (const crowd of ["the first", "the next"]) {
      const tokens = await Promise.all(
        Array.from({ length: ADMINS }, () =>
          delegated ? tenant.token({ person: "admin" }) : tokenOfAnyone(tenant),
        ),
      );
      const before = (await tenant.requests()).length;
      const ended = await Promise.all(tokens.map((token) => open(server.url, token)));
      const requests = (await tenant.requests()).slice(before);
      const waits = ended.map(({ ms }) => ms).sort((a, b) => a - b);
      rows.push({
        crowd: `${crowd} ${ADMINS}`,
        "p50 s": seconds(waits[Math.floor(ADMINS * 0.5)]),
        "p95 s": seconds(waits[Math.floor(ADMINS * 0.95)]),
        "told to wait": sum(ended.map(({ told }) => told)),
        failed: sum(ended.map(({ failed }) => failed)),
        "MB each": Math.round(sum(ended.map(({ bytes }) => bytes)) / ADMINS / 1e5) / 10,
        "requests to Graph": requests.length,
        "of them refused": requests.filter(({ status }) => status === 429).length,
      });
    }
    await report("scale", rows);
    const busiest = busiestMinute(await tenant.requests());
    console.log(`listeners, most in a minute: ${busiest}`);
  } finally {
    await server.stop();
  }
}

/** What became of one admin's overview. */
interface Opened {
  ms: number;
  told: number;
  failed: number;
  bytes: number;
}

/** What the overview reads: who one is, what is set, and page after page of applications. */
async function open(url: string, token: string): Promise<Opened> {
  const opened: Opened = { ms: 0, told: 0, failed: 0, bytes: 0 };
  const from = Date.now();
  const applications = async () => {
    let cursor: string | null = null;
    do {
      const page: string = cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const text = await read(`${url}/api/applications${page}`, token, opened);
      cursor =
        text === null
          ? null
          : z.object({ cursor: z.string().nullable() }).parse(JSON.parse(text)).cursor;
    } while (cursor !== null);
  };
  await Promise.all([
    read(`${url}/api/account`, token, opened),
    read(`${url}/api/listeners`, token, opened),
    applications(),
  ]);
  opened.ms = Date.now() - from;
  return opened;
}

async function read(url: string, token: string, opened: Opened): Promise<string | null> {
  for (;;) {
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const text = await response.text();
    opened.bytes += text.length;
    if (response.ok) return text;
    const wait = response.status === 429 ? response.headers.get("retry-after") : null;
    if (wait === null) {
      opened.failed += 1;
      console.log(`${new URL(url).pathname}: ${response.status} ${text.slice(0, 200)}`);
      return null;
    }
    opened.told += 1;
    await sleep(1000 * Math.max(1, Number(wait)));
  }
}

function busiestMinute(
  requests: readonly { readonly path: string; readonly at: string }[],
): number {
  const times = requests
    .filter(({ path }) => path.includes("authenticationEventListeners"))
    .map(({ at }) => Date.parse(at));
  const counts = times.map((end) => times.filter((at) => at <= end && at > end - 60_000).length);
  return Math.max(0, ...counts);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const seconds = (ms = NaN) => Math.round(ms / 100) / 10;
