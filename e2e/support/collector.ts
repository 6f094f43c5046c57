import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly Attribute[];
}

interface Metric {
  readonly name: string;
  readonly sum?: { readonly dataPoints: readonly Point[] };
  readonly histogram?: { readonly dataPoints: readonly Point[] };
}

interface Point {
  readonly attributes: readonly Attribute[];
  readonly asDouble?: number;
  readonly asInt?: number | string;
  readonly sum?: number;
  readonly count?: number | string;
}

/** OTLP in JSON, as far as it is looked at. */
interface Sent {
  readonly resourceSpans?: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
  readonly resourceMetrics?: readonly {
    readonly scopeMetrics: readonly { readonly metrics: readonly Metric[] }[];
  }[];
}

export interface Collector {
  readonly url: string;
  /** Everything it was sent, headers of the requests included. */
  text(): string;
  headers(): readonly string[];
  spans(): Span[];
  /** The latest points of a metric, each by its attributes as text, with value or sum of seconds. */
  points(metric: string): Readonly<Record<string, number>>;
  close(): void;
}

/** Takes what OpenTelemetry sends, as a collector does. */
export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const headers: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const sent = Buffer.concat(chunks);
      const isZipped = request.headers["content-encoding"] === "gzip";
      bodies.push((isZipped ? gunzipSync(sent) : sent).toString());
      headers.push(JSON.stringify(request.headers));
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const sent = () => bodies.map((body) => JSON.parse(body) as Sent);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    text: () => bodies.join("\n"),
    headers: () => headers,
    spans: () =>
      sent().flatMap(({ resourceSpans = [] }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    points: (name) => {
      const metrics = sent().flatMap(({ resourceMetrics = [] }) =>
        resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((each) => each.metrics)),
      );
      const points = metrics
        .filter((metric) => metric.name === name)
        .flatMap(({ sum, histogram }) => (sum ?? histogram)?.dataPoints ?? []);
      return Object.fromEntries(
        points.map(({ attributes, ...point }) => [
          Object.values(plainAttributes(attributes)).join(" "),
          Number(point.asDouble ?? point.asInt ?? point.sum),
        ]),
      );
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Attributes by their keys. */
export function plainAttributes(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => {
      const [first] = Object.entries(value);
      // 64-bit integers may come as texts.
      return [key, first?.[0] === "intValue" ? Number(first[1]) : first?.[1]];
    }),
  );
}
