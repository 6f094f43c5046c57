import { createHash, randomBytes } from "node:crypto";
import { SPA_CLIENT_ID } from "../constants";
import { Browser } from "./browser";
import type { TestTenant } from "./local";

const REDIRECT = "http://localhost:3111/redirect";
const SCOPES = "openid profile offline_access User.Read EventListener.ReadWrite.All";

/** A single-page application that signs in with code and PKCE, in one browser. */
export class SignIn {
  readonly browser = new Browser();
  private readonly verifier = randomBytes(32).toString("base64url");

  constructor(private readonly tenant: TestTenant) {}

  authorizeUrl(extra: Record<string, string> = {}): string {
    const url = new URL(`${this.tenant.authority}/oauth2/v2.0/authorize`);
    const challenge = createHash("sha256").update(this.verifier).digest("base64url");
    const params = {
      client_id: SPA_CLIENT_ID,
      response_type: "code",
      response_mode: "fragment",
      redirect_uri: REDIRECT,
      scope: SCOPES,
      state: "st|ate",
      nonce: "n-1",
      code_challenge: challenge,
      code_challenge_method: "S256",
      client_info: "1",
      "x-client-SKU": "msal.js.browser",
      ...extra,
    };
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    return url.href;
  }

  /** Opens the authorize endpoint; ends at the sign-in page or with a redirect. */
  async start(extra: Record<string, string> = {}): Promise<Response> {
    return this.follow(await this.browser.get(this.authorizeUrl(extra)));
  }

  async choose(pageUrl: string, form: Record<string, string>): Promise<Response> {
    return this.follow(await this.browser.submit(pageUrl, form));
  }

  /** Signs in as somebody and returns the code. */
  async code(key: string, extra: Record<string, string> = {}): Promise<string> {
    const page = await this.start(extra);
    const person = this.tenant.people.find((candidate) => candidate.key === key);
    const answer = fragmentOf(await this.choose(page.url, { person: person?.oid ?? "" }));
    return answer.get("code") ?? "";
  }

  async redeem(code: string, scope = SCOPES) {
    return this.token({
      grant_type: "authorization_code",
      code,
      code_verifier: this.verifier,
      redirect_uri: REDIRECT,
      client_id: SPA_CLIENT_ID,
      scope,
      client_info: "1",
    });
  }

  async refresh(refreshToken: string, scope = SCOPES) {
    const client = { grant_type: "refresh_token", client_id: SPA_CLIENT_ID };
    return this.token({ ...client, refresh_token: refreshToken, scope });
  }

  async token(form: Record<string, string>) {
    return requestToken(this.tenant, form);
  }

  private follow(response: Response): Promise<Response> {
    return this.browser.follow(response, this.tenant.authority);
  }
}

export async function requestToken(tenant: TestTenant, form: Record<string, string>) {
  const response = await fetch(`${tenant.authority}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { origin: "http://localhost:3111" },
  });
  const body = (await response.json()) as Record<string, string>;
  return { status: response.status, headers: response.headers, body };
}

export function fragmentOf(response: Response): URLSearchParams {
  return new URLSearchParams(new URL(response.headers.get("location") ?? "").hash.slice(1));
}

/** Exchanges what an application proves itself by for a token of Graph. */
export function exchangeAssertion(tenant: TestTenant, assertion: string) {
  return requestToken(tenant, {
    grant_type: "client_credentials",
    client_id: SPA_CLIENT_ID,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
    scope: `${tenant.graph}/.default`,
  });
}
