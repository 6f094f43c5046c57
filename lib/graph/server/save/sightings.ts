import { settingsOf, type Listener, type UnreadableListener } from "@/lib/domain/listener";
import { MANY_WRITES } from "@/lib/domain/review/cost";
import type { Operation } from "@/lib/domain/plan/operation";
import { applyOperations } from "@/lib/domain/plan/simulate";
import { ok, type Result } from "@/lib/domain/result";
import { sameSettings } from "@/lib/domain/settings";
import type { GraphError } from "../errors";
import { readPhoneListener, readTenant, type TenantReading } from "../listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";

export type Seen = Listener | UnreadableListener | null;

/** The list of all listeners is read again when it is a second old. */
const LISTING_LASTS_MS = 1_000;

/**
 * What one call of a save knows of each listener: how it may look (as it was read, and as each of
 * the call's own writes left it), and how Graph showed it just now. Every write rests on such a
 * look. A few writes take one by id each. Many share a reading of the whole list, which may be a
 * second old: one request more for each would double what a run takes at Graph's limits.
 */
export class Sightings {
  private readonly states: Map<string, Listener[]>;
  private listing: { readonly at: number; readonly all: Promise<Listing> } | null = null;
  private readonly shared: boolean;

  constructor(
    private readonly access: GraphAccess,
    { snapshot, inline }: TenantReading,
    operations: readonly Operation[],
  ) {
    this.states = new Map(snapshot.listeners.map((listener) => [listener.id, [listener]]));
    this.shared = inline && operations.length > MANY_WRITES;
  }

  /** As Graph shows it now, or within the second; null where it does not. */
  async look(id: string): Promise<Result<Seen, GraphError>> {
    return this.shared ? this.lookInList(id) : readPhoneListener(this.access, id);
  }

  /** Whether it looks as it was read, or as one of this call's writes left it: reads may lag. */
  isExpected(seen: Seen): boolean {
    if (seen === null || !("fingerprint" in seen)) return false;
    const [first, ...written] = this.states.get(seen.id) ?? [];
    return first?.fingerprint === seen.fingerprint || written.some((state) => alike(state, seen));
  }

  /** Whether it looks as the last write of this call left it, or as it was read where there was none. */
  isLatest(seen: Seen): boolean {
    if (seen === null || !("fingerprint" in seen)) return false;
    const states = this.states.get(seen.id) ?? [];
    const last = states.at(-1);
    if (last === undefined) return false;
    return states.length === 1 ? last.fingerprint === seen.fingerprint : alike(last, seen);
  }

  /** Takes note of a write that was carried out; ids are Graph's. */
  wrote(operation: Operation, createdId?: string): void {
    const id = operation.kind === "create" ? createdId : operation.listenerId;
    if (id === undefined) return;
    const states = this.states.get(id) ?? [];
    const last = states.at(-1);
    const from = { readAt: "", listeners: last ? [last] : [], unreadable: [], total: 1 };
    const [after] = applyOperations(from, [operation]).listeners;
    if (after === undefined) return;
    // A listener of this call's own has no first state that it was read in.
    const was = operation.kind === "create" ? [{ ...after, id }] : states;
    this.states.set(id, [...was, { ...after, id }]);
  }

  private async lookInList(id: string): Promise<Result<Seen, GraphError>> {
    if (this.listing === null || Date.now() - this.listing.at > LISTING_LASTS_MS) {
      this.listing = { at: Date.now(), all: this.list() };
    }
    const { all } = this.listing;
    const listing = await all;
    if (!listing.ok) {
      if (this.listing.all === all) this.listing = null;
      return listing;
    }
    return ok(listing.value.get(id) ?? null);
  }

  private async list(): Promise<Listing> {
    const read = await readTenant(this.access);
    if (!read.ok) return read;
    const { listeners, unreadable } = read.value.snapshot;
    return ok(new Map([...listeners, ...unreadable].map((each) => [each.id, each])));
  }
}

type Listing = Result<ReadonlyMap<string, Listener | UnreadableListener>, GraphError>;

/** What Dialgate writes of a listener; Graph may add to the rest. */
function alike(a: Listener, b: Listener): boolean {
  return (
    a.displayName === b.displayName &&
    a.priority === b.priority &&
    a.flowId === b.flowId &&
    a.allApplications === b.allApplications &&
    sameSettings(settingsOf(a), settingsOf(b)) &&
    a.appIds.length === b.appIds.length &&
    b.appIds.every((appId) => a.appIds.includes(appId))
  );
}
