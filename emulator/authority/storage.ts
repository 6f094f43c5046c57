import { randomBytes } from "node:crypto";
import type { Adapter, AdapterPayload } from "oidc-provider";
import type { Clock } from "../clock";

interface Kept {
  readonly kind: string;
  readonly payload: AdapterPayload;
  readonly expires: number;
}

/** What a person loses when an administrator revokes their sessions. */
const SESSION_KINDS = ["Session", "RefreshToken", "AuthorizationCode", "Grant"];

/** Everything one tenant's authority remembers, in memory and apart from other tenants. */
export class AuthorityStorage {
  /** Signs the cookies, so that sessions outlive a change of the keys that sign tokens. */
  readonly cookieKey = randomBytes(32).toString("base64url");
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  forgetSessions(): void {
    for (const [key, { kind }] of this.kept) {
      if (SESSION_KINDS.includes(kind)) this.kept.delete(key);
    }
  }

  /** The interface oidc-provider wants: one adapter for each kind of thing it stores. */
  adapter = (kind: string): Adapter => {
    const key = (id: string) => `${kind}:${id}`;
    const find = (id: string) => this.live(key(id));
    return {
      upsert: (id, payload, expiresIn) => {
        const expires = expiresIn === undefined ? Infinity : this.clock() + expiresIn * 1000;
        this.kept.set(key(id), { kind, payload, expires });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(find(id)),
      findByUid: (uid) => Promise.resolve(this.where(kind, (payload) => payload.uid === uid)),
      findByUserCode: () => Promise.resolve(undefined),
      consume: (id) => {
        const payload = find(id);
        if (payload) payload.consumed = Math.floor(this.clock() / 1000);
        return Promise.resolve();
      },
      destroy: (id) => {
        this.kept.delete(key(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [id, { payload }] of this.kept) {
          if (payload.grantId === grantId) this.kept.delete(id);
        }
        return Promise.resolve();
      },
    };
  };

  private live(key: string): AdapterPayload | undefined {
    const kept = this.kept.get(key);
    if (!kept) return undefined;
    if (kept.expires > this.clock()) return kept.payload;
    this.kept.delete(key);
    return undefined;
  }

  private where(kind: string, test: (payload: AdapterPayload) => boolean) {
    return [...this.kept.values()].find((kept) => kept.kind === kind && test(kept.payload))
      ?.payload;
  }
}
