/*
 * How tests drive the local tenant: its control API, and Graph as somebody else uses it. No code of
 * the application does.
 */

/** Apart from the port of `npm start`, so that tests run beside it. */
export const EMULATOR_PORT = Number(process.env["E2E_EMULATOR_PORT"] ?? 4410);
const CONTROL = `http://localhost:${EMULATOR_PORT}/_emulator`;

export interface Person {
  readonly key: string;
  readonly name: string;
}

export interface TenantInfo {
  readonly id: string;
  readonly graph: string;
  readonly clients: {
    readonly spa: { readonly clientId: string; readonly clientSecret: string };
    readonly confidential: { readonly clientId: string; readonly clientSecret: string };
  };
  readonly workload: {
    readonly issuer: string;
    readonly managedIdentity: {
      readonly endpoint: string;
      readonly header: string;
      readonly clientId: string;
      readonly principalId: string;
    };
  };
  readonly people: readonly Person[];
  readonly landmarks: Readonly<Record<string, string>>;
}

/** Whose access token, and how it differs from what the authority would issue. */
export type TokenWish = (
  | {
      readonly person: string;
      /** For Dialgate's own API instead of Graph. */
      readonly api?: boolean;
      readonly scopes?: readonly string[];
    }
  | { readonly appOnly: true; readonly api?: boolean; readonly client?: "spa" | "confidential" }
) & {
  /** Claims in place of others; null leaves one out. */
  readonly claims?: object;
  readonly header?: object;
  readonly expiresInSeconds?: number;
};

export interface RawListener {
  readonly "@odata.type": string;
  readonly id: string;
  readonly displayName?: string;
  readonly priority?: number;
  readonly conditions: {
    readonly applications: {
      readonly includeApplications: readonly { readonly appId: string }[];
    };
  };
  readonly handler: Readonly<
    Record<
      "smsOptions" | "voiceOptions",
      {
        readonly includeAdditionalRegions: readonly number[];
        readonly excludeRegions: readonly number[];
      }
    >
  >;
}

export interface State {
  readonly listeners: readonly RawListener[];
  readonly directoryAudits: readonly {
    readonly id: string;
    readonly activityDisplayName: string;
    readonly targetResources: readonly { readonly id: string }[];
  }[];
}

export interface LoggedRequest {
  /** ISO 8601. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A tenant of the local authority that one test has for itself. */
export class Tenant {
  constructor(readonly info: TenantInfo) {}

  static async create(body: object = {}): Promise<Tenant> {
    return new Tenant(await control<TenantInfo>("POST", "/tenants", body));
  }

  landmark(name: string): string {
    const id = this.info.landmarks[name];
    if (id === undefined) throw new Error(`no landmark ${name}`);
    return id;
  }

  state(): Promise<State> {
    return control("GET", `/tenants/${this.info.id}/state`);
  }

  putState(state: object): Promise<unknown> {
    return control("PUT", `/tenants/${this.info.id}/state`, state);
  }

  requests(): Promise<LoggedRequest[]> {
    return control("GET", `/tenants/${this.info.id}/requests`);
  }

  fault(fault: object): Promise<unknown> {
    return control("POST", `/tenants/${this.info.id}/faults`, fault);
  }

  clearFaults(): Promise<unknown> {
    return control("DELETE", `/tenants/${this.info.id}/faults`);
  }

  switches(switches: object): Promise<unknown> {
    return control("PATCH", `/tenants/${this.info.id}/switches`, switches);
  }

  expireSessions(): Promise<unknown> {
    return control("POST", `/tenants/${this.info.id}/expire-sessions`);
  }

  /** How Dialgate is registered in the tenant: merged into what is. */
  registration(patch: object): Promise<unknown> {
    return control("PATCH", `/tenants/${this.info.id}/registration`, patch);
  }

  /** A token of the tenant's issuer for workloads, as a file may hold it. */
  async workloadToken(body: {
    readonly subject: string;
    readonly audience?: string;
    readonly expiresInSeconds?: number;
  }): Promise<string> {
    const path = `/tenants/${this.info.id}/workload-token`;
    return (await control<{ token: string }>("POST", path, body)).token;
  }

  /** Signs with a new key from now on; `forget`: tokens of the old ones are no longer good. */
  rotateKeys(forget = false): Promise<unknown> {
    return control("POST", `/tenants/${this.info.id}/rotate-keys`, { forget });
  }

  /** An access token, such as the browser of that person would hold: for Graph, unless `api`. */
  async token(body: TokenWish = { person: "admin" }): Promise<string> {
    const path = `/tenants/${this.info.id}/token`;
    return (await control<{ accessToken: string }>("POST", path, body)).accessToken;
  }

  /** Graph as somebody else uses it: a script with permissions of its own. */
  async asScript(method: string, path: string, body?: object): Promise<unknown> {
    const accessToken = await this.token({ appOnly: true });
    const response = await fetch(`${this.info.graph}${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.status === 204 ? null : response.json();
  }

  delete(): Promise<unknown> {
    return control("DELETE", `/tenants/${this.info.id}`);
  }
}

async function control<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${CONTROL}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === "" ? null : JSON.parse(text)) as T;
}
