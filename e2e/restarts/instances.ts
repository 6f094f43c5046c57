import type { TenantInfo } from "../../emulator/client";
import { startProxy, type Proxy } from "../support/proxy";
import { freePort, startServer, type Server } from "../support/server";
import { writesIn, type LoggedWrites } from "../support/writes";

/** Which build serves, and with which variables. */
export interface Build {
  readonly environment?: Readonly<Record<string, string>>;
}

/** One instance of Dialgate, or several behind a proxy that sends each request to the next. */
export class Instances {
  private readonly gone: Server[] = [];

  private constructor(
    private readonly tenant: TenantInfo,
    private serving: Server[],
    private readonly proxy: Proxy | null,
  ) {}

  static async start(tenant: TenantInfo, count: number): Promise<Instances> {
    const servers = await Promise.all(Array.from({ length: count }, () => startServer(tenant, {})));
    const all: { now?: Instances } = {};
    const targets = () => all.now?.serving.map(({ port }) => port) ?? [];
    const proxy = count === 1 ? null : await startProxy({ targets });
    return (all.now = new Instances(tenant, servers, proxy));
  }

  get url(): string {
    return this.proxy?.url ?? this.first.url;
  }

  /** What all of them have printed of writes, also those that have ended. */
  get writes(): LoggedWrites {
    return writesIn([...this.gone, ...this.serving].map((each) => each.output()).join("\n"));
  }

  /** Ends the instance that is writing, waits until it has ended, and starts it again. */
  async restart(signal: "SIGTERM" | "SIGKILL", build: Build = {}): Promise<void> {
    const busy = this.serving.find((each) => writesIn(each.output()).unanswered > 0) ?? this.first;
    busy.signal(signal);
    await busy.ended;
    const again = await startServer(this.tenant, build.environment ?? {}, { port: busy.port });
    this.gone.push(busy);
    this.serving = this.serving.map((each) => (each === busy ? again : each));
  }

  /** As an update is rolled out: a new instance is there before the oldest is told to end. */
  async replaceOldest(): Promise<void> {
    const fresh = await startServer(this.tenant, {}, { port: await freePort() });
    const oldest = this.first;
    this.serving = [...this.serving, fresh];
    oldest.signal("SIGTERM");
    await becomesUnready(oldest);
    this.serving = this.serving.filter((each) => each !== oldest);
    await oldest.ended;
    this.gone.push(oldest);
  }

  async stop(): Promise<void> {
    this.proxy?.close();
    await Promise.all(this.serving.map((each) => each.stop()));
  }

  private get first(): Server {
    const [first] = this.serving;
    if (first === undefined) throw new Error("nothing serves");
    return first;
  }
}

/** What a load balancer does: it asks, and sends nothing more to an instance that is not ready. */
async function becomesUnready({ url }: Server): Promise<void> {
  for (;;) {
    const ready = await fetch(`${url}/api/ready`).catch(() => null);
    if (ready?.ok !== true) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
