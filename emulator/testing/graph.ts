import { ask, type Answer, type TestTenant } from "./local";

type Who = "admin" | "reader" | "user" | "app";
type Verb = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

export const LISTENERS = "/identity/authenticationEventListeners";

/** Somebody who calls the Graph of a tenant. */
export class GraphCaller {
  constructor(
    readonly tenant: TestTenant,
    private readonly token: string,
  ) {}

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send("GET", path, undefined, headers);
  }
  post(path: string, body: unknown): Promise<Answer> {
    return this.send("POST", path, body);
  }
  patch(path: string, body: unknown): Promise<Answer> {
    return this.send("PATCH", path, body);
  }
  delete(path: string): Promise<Answer> {
    return this.send("DELETE", path);
  }

  /** Paths are of beta, unless they begin with a version or are whole addresses. */
  send(method: Verb, path: string, body?: unknown, headers = {}): Promise<Answer> {
    const versioned = /^\/(beta|v1\.0)\//.test(path) ? path : `/beta${path}`;
    const url = path.startsWith("http") ? path : `${this.tenant.graph}${versioned}`;
    return ask(url, {
      method,
      body,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
    });
  }

  /** A body exactly so. */
  async sendText(method: Verb, path: string, text: string): Promise<{ status: number }> {
    return fetch(`${this.tenant.graph}/beta${path}`, {
      method,
      body: text,
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
    });
  }

  /** The control API of the tenant. */
  control(method: Verb, path: string, body?: unknown): Promise<Answer> {
    return ask(`${this.tenant.graph}/_emulator/tenants/${this.tenant.id}${path}`, { method, body });
  }
}

async function tokenOf(tenant: TestTenant, wish: object): Promise<string> {
  const url = `${tenant.graph}/_emulator/tenants/${tenant.id}/token`;
  const { body } = await ask(url, { method: "POST", body: wish });
  return String(body.accessToken);
}

/** Calls a tenant as a person, or as the confidential client. */
export async function callerOf(
  tenant: TestTenant,
  who: Who = "admin",
  wish: { scopes?: string[]; expiresInSeconds?: number } = {},
): Promise<GraphCaller> {
  const identity = who === "app" ? { appOnly: true } : { person: who };
  return new GraphCaller(tenant, await tokenOf(tenant, { ...identity, ...wish }));
}

export async function newTenant(url: string, wish: object = {}): Promise<TestTenant> {
  const { body } = await ask(`${url}/_emulator/tenants`, { method: "POST", body: wish });
  return body as unknown as TestTenant; // what the control API promises
}

/** An administrator of a new tenant. */
export async function newAdmin(url: string, wish: object = {}): Promise<GraphCaller> {
  return callerOf(await newTenant(url, wish));
}
