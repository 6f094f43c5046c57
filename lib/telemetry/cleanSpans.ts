import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";
import { withoutTokens } from "@/lib/domain/plain";

/** What of Next's attributes is sent; `http.url` and others hold addresses with ids and names. */
const KNOWN: ReadonlySet<string> = new Set([
  ...["http.method", "http.route", "http.status_code", "http.request.method"],
  ...["http.response.status_code", "url.template", "error.type"],
  ...["next.route", "next.span_name", "next.span_type", "next.rsc"],
]);
const OURS = "dialgate.";

/** Hands spans on without addresses, queries, messages of errors and whatever else may hold names. */
export class CleanSpans implements SpanExporter {
  constructor(private readonly inner: SpanExporter) {}

  export(spans: ReadableSpan[], done: Parameters<SpanExporter["export"]>[1]): void {
    // A fetch of Next's own: Graph's calls have spans of ours.
    this.inner.export(spans.filter((span) => !("http.url" in span.attributes)).map(clean), done);
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.inner.forceFlush?.();
  }
}

function clean(span: ReadableSpan): ReadableSpan {
  return {
    name: text(span.name),
    attributes: cleanAttributes(span.attributes),
    // The message of an exception may quote anything; the log has it, cleaned.
    events: span.events.map(({ name, time }) => ({ name, time })),
    status: { code: span.status.code },
    links: [],
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext === undefined ? {} : { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

function cleanAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([key]) => KNOWN.has(key) || key.startsWith(OURS))
      .map(([key, value]) => [key, typeof value === "string" ? text(value) : value]),
  );
}

/** Names of Next's spans may be an address; a name of ours never has a query. */
function text(value: string): string {
  return withoutTokens(value.replace(/\?.*$/s, ""));
}
