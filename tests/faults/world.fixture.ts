import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { vi } from "vitest";
import { delegatedClaims, appOnlyClaims } from "@/emulator/authority/claims";
import { createSigningKeys } from "@/emulator/authority/keys";
import { mintToken } from "@/emulator/authority/mint";
import { DELEGATED_PERMISSIONS } from "@/emulator/authority/scopes";
import type { Emulator } from "@/emulator/emulator";
import { faultSchema } from "@/emulator/faults/faultSchema";
import type { GraphReply, GraphVersion } from "@/emulator/graph/http/message";
import { serve } from "@/emulator/graph/service";
import { createTenant, type TenantWish } from "@/emulator/tenants/create";
import { TenantRegistry } from "@/emulator/tenants/registry";
import type { Tenant } from "@/emulator/tenants/tenant";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import type { GraphCredential } from "@/lib/config/readConfig";
import { ok } from "@/lib/domain/result";

const URL_OF_GRAPH = "http://graph.test";
/** Longer than any run takes on the virtual clock. */
const TOKEN_LASTS_S = 7 * 86_400;
const keys = await createSigningKeys();
const realDigest = crypto.subtle.digest.bind(crypto.subtle);

/**
 * The local tenant and the application on one virtual clock, in one process: Graph's requests go
 * straight to where the local tenant answers them. Time passes only while everything waits, so that
 * an hour of patience takes no time, and nothing depends on how fast the machine is.
 */
export class World {
  readonly tenant: Tenant;
  private readonly emulator: Emulator;
  /** Happens before Graph carries out a write: what somebody else does in that moment. */
  beforeWrite: ((path: string) => Promise<void>) | null = null;
  /** What is under way and not waiting for time to pass. */
  private busy = 0;

  constructor(
    wish: Partial<TenantWish> = {},
    /** How long a request is on its way, there and back, each in ms. */
    private readonly options: { readonly latency?: () => number } = {},
  ) {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const tenants = new TenantRegistry();
    const id = randomUUID();
    this.tenant = tenants.add(createTenant({ id, seed: "contoso", ...wish }, Date.now));
    const sleep = (ms: number) =>
      this.idly(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));
    this.emulator = { url: URL_OF_GRAPH, clock: Date.now, sleep, keys, tenants };
    vi.stubGlobal("fetch", (url: URL, init: RequestInit) => this.fetch(url, init));
    vi.spyOn(crypto.subtle, "digest").mockImplementation((...args) =>
      this.busily(() => realDigest(...args)),
    );
  }

  end(): void {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  }

  /** Graph as Dialgate's server reaches it for an administrator: as the application, or as they do. */
  async access(credential: GraphCredential): Promise<GraphAccess> {
    if (credential === "delegated") return this.admin();
    const token = async () => (await this.script()).token;
    return {
      ...{ graphUrl: URL_OF_GRAPH, token: await token() },
      renewToken: async () => ok(await token()),
    };
  }

  private async admin(): Promise<GraphAccess> {
    const admin = this.tenant.people.find(({ key }) => key === "admin");
    if (admin === undefined) throw new Error("Every tenant has an administrator.");
    const claims = delegatedClaims(this.tenant, admin, DELEGATED_PERMISSIONS);
    const token = await this.busily(() =>
      mintToken(this.emulator, this.tenant, claims, TOKEN_LASTS_S),
    );
    return { graphUrl: URL_OF_GRAPH, token };
  }

  /** The same as a script with permissions of its own. */
  async script(): Promise<GraphAccess> {
    const claims = appOnlyClaims(this.tenant, "confidential");
    const token = await this.busily(() =>
      mintToken(this.emulator, this.tenant, claims, TOKEN_LASTS_S),
    );
    return { graphUrl: URL_OF_GRAPH, token };
  }

  fault(fault: object): void {
    this.tenant.faults.add(faultSchema.parse(fault));
  }

  /** Lets the clock run until the work is over. */
  async until<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const settled = work.finally(() => (over = true));
    settled.catch(() => undefined);
    for (;;) {
      await this.idle();
      if (over) return settled;
      if (vi.getTimerCount() === 0) throw new Error("Nothing is under way, and it is not over.");
      vi.advanceTimersToNextTimer();
    }
  }

  /** Lets so much time pass. */
  pass(ms: number): Promise<void> {
    return this.until(new Promise((resolve) => setTimeout(resolve, ms)));
  }

  private async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      await turn();
      quiet = this.busy === 0 ? quiet + 1 : 0;
    }
  }

  private async busily<T>(work: () => Promise<T>): Promise<T> {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
    }
  }

  private async idly<T>(work: () => Promise<T>): Promise<T> {
    this.busy -= 1;
    try {
      return await work();
    } finally {
      this.busy += 1;
    }
  }

  private async travel(): Promise<void> {
    const ms = this.options.latency?.() ?? 0;
    if (ms > 0) await this.emulator.sleep(ms);
  }

  private fetch(url: URL, init: RequestInit): Promise<Response> {
    const [, version = "", ...rest] = url.pathname.split("/");
    const served = this.busily(async () => {
      await this.travel();
      if (init.method !== undefined && init.method !== "GET")
        await this.beforeWrite?.(url.pathname);
      const reply = await serve(this.emulator, {
        ...{ version: version as GraphVersion, path: `/${rest.join("/")}`, inBatch: false },
        ...{ method: init.method ?? "GET", query: url.searchParams },
        headers: Object.fromEntries(new Headers(init.headers)),
        body: typeof init.body === "string" ? init.body : "",
      });
      await this.travel();
      return reply;
    });
    return new Promise((resolve, reject) => {
      // Who gives up hears no more of it; Graph goes on.
      init.signal?.addEventListener("abort", () => reject(new Error("gave up waiting")));
      served.then((reply) => {
        if (reply.cut) reject(new Error("connection reset"));
        else resolve(responseOf(reply));
      }, reject);
    });
  }
}

function responseOf({ status, headers = {}, body, text }: GraphReply): Response {
  const content = text ?? (body === undefined ? "" : JSON.stringify(body));
  return new Response(status === 204 ? null : content, { status, headers });
}
