import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { settingsOf } from "../../lib/domain/listener";
import { makePlan } from "../../lib/domain/plan/makePlan";
import type { Target } from "../../lib/domain/plan/target";
import type { Snapshot } from "../../lib/domain/snapshot";
import { saveInputFor } from "../../lib/run/saveInput";
import { actionId } from "../support/actions";
import { sendRaw } from "../support/rawRequest";
import type { Server } from "../support/server";
import { expect, test } from "../support/test";

const NIGERIA = 234;
const TRIES = 300;
const SEED = 7;

test("a reader's token never leads to a write, whatever is sent with it", async ({
  server,
  tenant,
  credential,
}) => {
  test.skip(credential === "delegated", "There Graph decides; see permissions.spec.ts.");
  const reader = await tenant.token({ person: "reader", api: true });
  const snapshot = await read(server, reader);
  const inputs = await Promise.all(savesOn(snapshot).map((targets) => inputFor(snapshot, targets)));
  const id = await actionId();
  const save = (token: string, input: unknown) => post(server, id, token, input);

  for (const input of inputs) expect(await save(reader, input)).toContain("role-missing");
  const mutated = fc.sample(
    fc.tuple(
      fc.constantFrom(...inputs),
      fc.array(fc.tuple(fc.nat(), fc.anything()), { maxLength: 3 }),
    ),
    { numRuns: TRIES, seed: SEED },
  );
  for (const [input, changes] of mutated) {
    const changed = {
      ...input,
      ...Object.fromEntries(changes.map((each) => changeOf(input, each))),
    };
    expect(await save(reader, changed)).toContain("role-missing");
  }
  const claims = {
    roles: ["Regions.Read", "Regions.Approve", "regions.manage", "Regions.Manage "],
  };
  const approver = await tenant.token({ person: "reader", api: true, claims });
  for (const input of inputs) expect(await save(approver, input)).toContain("role-missing");
  expect((await tenant.requests()).filter(({ method }) => method !== "GET")).toEqual([]);

  // The same, from somebody who may: it would have been written.
  const admin = await tenant.token({ person: "admin", api: true });
  expect(await save(admin, inputs[0])).toContain('"state":"complete"');
  expect((await tenant.requests()).filter(({ method }) => method !== "GET")).not.toEqual([]);
});

async function read(server: Server, token: string): Promise<Snapshot> {
  const headers = { host: "localhost", authorization: `Bearer ${token}` };
  const sent = { method: "GET", path: "/api/listeners", headers };
  return JSON.parse((await sendRaw(server.port, sent)).text) as Snapshot;
}

/** A change of a listener, of an application, and a deletion. */
function savesOn({ listeners }: Snapshot): readonly (readonly Target[])[] {
  const one = listeners.find(
    ({ appIds, allApplications }) => appIds.length > 0 && !allApplications,
  );
  if (one === undefined) throw new Error("the tenant has no listener of an application");
  const sms = { ...settingsOf(one).sms, exclude: [...settingsOf(one).sms.exclude, NIGERIA] };
  const settings = { ...settingsOf(one), sms };
  return [
    [{ kind: "listener", listenerId: one.id, settings }],
    [{ kind: "deletion", listenerId: one.id, appIds: one.appIds }],
  ];
}

async function inputFor(snapshot: Snapshot, targets: readonly Target[]) {
  const plan = makePlan(snapshot, targets, { order: "createFirst" });
  if (!plan.ok) throw new Error(plan.error.code);
  expect(plan.value.length).toBeGreaterThan(0);
  const wanted = { targets, order: "createFirst", reason: "" } as const;
  return saveInputFor(wanted, snapshot, plan.value, []);
}

/** Another value for one of its properties. */
function changeOf(input: object, [at, value]: readonly [number, unknown]): [string, unknown] {
  const names = Object.keys(input);
  return [names[at % names.length] ?? "", value];
}

async function post(server: Server, id: string, token: string, input: unknown): Promise<string> {
  const json = JSON.stringify(input, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  const body = JSON.stringify([token, gzipSync(json).toString("base64")]);
  const headers = {
    ...{ host: "localhost", origin: "http://localhost", "next-action": id },
    ...{ "content-type": "text/plain;charset=UTF-8", "content-length": String(body.length) },
  };
  return (await sendRaw(server.port, { method: "POST", path: "/", headers, body })).text;
}
