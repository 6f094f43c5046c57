interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** Just enough of a browser to sign in with: cookies by path, forms, redirects one at a time. */
export class Browser {
  private readonly cookies = new Map<string, Cookie>();

  async get(url: string): Promise<Response> {
    return this.send(url, { method: "GET" });
  }

  async submit(url: string, form: Record<string, string>): Promise<Response> {
    return this.send(url, { method: "POST", body: new URLSearchParams(form) });
  }

  /** Follows redirects while they stay with the authority. */
  async follow(response: Response, authority: string): Promise<Response> {
    const location = response.headers.get("location");
    if (location === null) return response;
    const target = new URL(location, response.url || authority).href;
    if (!target.startsWith(authority)) return response;
    return this.follow(await this.get(target), authority);
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(" ")[0]}=${value}`)
      .join("; ");
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /path=([^;]+)/i.exec(line)?.[1] ?? "/";
    const key = `${name} ${path}`;
    if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(key);
    else this.cookies.set(key, { value, path });
  }
}
