import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Tenant } from "../../emulator/client";
import { actionId } from "../support/actions";
import { startServer } from "../support/server";
import { report } from "./report";

const SIZE = 2_400_000;
const SHAPES: Readonly<Record<string, string>> = {
  "[[[…": "[".repeat(SIZE),
  "[[[…]]]": "[".repeat(SIZE / 2) + "]".repeat(SIZE / 2),
  "[[],[],…]": `[[${"[],".repeat(SIZE / 3)}[]]]`,
  "[[[… of 1 MB": "[".repeat(1_000_000),
  "[[[… of 4 MB, packed": JSON.stringify(["a", packed("[".repeat(4_000_000))]),
  "1 MB of nothing": JSON.stringify(["a", "A".repeat(1_000_000)]),
};
const WAVES = [12, 50];
const LONGEST_MS = 120_000;

/**
 * How long an innocent request waits while strangers send bodies of brackets to the save
 * action: in milliseconds, the longest of those that were made one after the other meanwhile.
 */
export async function stall(tenant: Tenant): Promise<void> {
  const server = await startServer(tenant.info, {});
  try {
    const action = await actionId();
    const innocent = () => timed(fetch(`${server.url}/api/ready`).then((answer) => answer.text()));
    await innocent();
    const rows = [{ shape: "", bodies: 0, longest: await innocent(), "answered with": "" }];
    for (const [shape, body] of Object.entries(SHAPES)) {
      for (const bodies of WAVES) {
        const sent = Array.from({ length: bodies }, () => statusOf(server.url, action, body));
        const attack = Promise.all(sent);
        await sleep(100);
        const longest = await longestDuring(attack, innocent);
        const statuses = new Set(await attack);
        rows.push({ shape, bodies, longest, "answered with": [...statuses].join(", ") });
      }
    }
    await report("stall", rows);
  } finally {
    await server.stop();
  }
}

function packed(text: string): string {
  return gzipSync(text).toString("base64");
}

async function longestDuring(attack: Promise<unknown>, once: () => Promise<number>) {
  const state = { over: false };
  const ending = Promise.race([attack, sleep(LONGEST_MS, null, { ref: false })]);
  void ending.then(() => (state.over = true));
  let longest = 0;
  do longest = Math.max(longest, await once());
  while (!state.over);
  return longest;
}

async function timed(work: Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work;
  return Math.round(performance.now() - from);
}

/** 0: the connection was cut. */
function statusOf(url: string, action: string, body: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = {
      "next-action": action,
      "content-type": "text/plain;charset=UTF-8",
      "content-length": body.length,
      origin: url,
    };
    const sent = request(url, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once("error", () => resolve(0));
    sent.end(body);
  });
}
