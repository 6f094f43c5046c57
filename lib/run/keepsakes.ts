import { del, delMany, get, getMany, keys, set, setMany, type UseStore } from "idb-keyval";
import * as z from "zod/mini";
import type { Keepsakes, OtherRun, Owner } from "./owner";

/** What all keys of an account begin with. */
export function ownKey({ tenantId, accountId }: Owner, name: string): string {
  return `${tenantId}:${accountId}:${name}`;
}

const MARK = "unfinished";
/** As versions kept it that told accounts of a tenant not apart. */
const UNOWNED = /^(?:run\.v\d+|progress\.v\d+|restores|restore:[0-9a-f-]+)$/;

const mark = z.object({ userName: z.string(), startedAt: z.string() });

/** Left with a run, so that whoever signs in next can be told that there is one, and nothing more. */
export function markOf(owner: Owner, startedAt: string): [key: string, value: unknown] {
  return [markKey(owner), { userName: owner.userName, startedAt }];
}

export function markKey(owner: Owner): string {
  return ownKey(owner, MARK);
}

export function keepsakes(database: UseStore, owner: Owner): Keepsakes {
  const tenant = `${owner.tenantId}:`;
  const own = ownKey(owner, "");
  const ofTenant = async () =>
    (await keys<IDBValidKey>(database))
      .filter((key) => typeof key === "string")
      .filter((key) => key.startsWith(tenant));
  return {
    others: async () => {
      const marks = (await ofTenant()).filter(
        (key) => key.endsWith(`:${MARK}`) && !key.startsWith(own),
      );
      return (await getMany<unknown>(marks, database)).flatMap((value): OtherRun[] => {
        const parsed = mark.safeParse(value);
        return parsed.success
          ? [{ by: parsed.data.userName, startedAt: parsed.data.startedAt }]
          : [];
      });
    },
    adopt: async () => {
      const known = new Set(await ofTenant());
      for (const key of known) {
        const name = key.slice(tenant.length);
        if (UNOWNED.test(name)) await move(database, key, ownKey(owner, name), known);
      }
    },
    forget: async () =>
      delMany(
        (await ofTenant()).filter((key) => key.startsWith(own)),
        database,
      ),
  };
}

/** Lists are joined; anything else that is there already stays. */
async function move(database: UseStore, from: string, to: string, known: ReadonlySet<string>) {
  const value = await get<unknown>(from, database);
  const there = known.has(to) ? await get<unknown>(to, database) : undefined;
  if (Array.isArray(value) && Array.isArray(there)) {
    await set(to, [...(there as unknown[]), ...(value as unknown[])], database);
  } else if (there === undefined) await setMany([[to, value]], database);
  await del(from, database);
}
