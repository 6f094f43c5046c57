import { type Attributes, type SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";

/** What is known of a piece of work when it has ended. */
export interface SpanEnd {
  readonly attributes: Attributes;
  readonly failed: boolean;
}

/** Does a piece of work in a span of its own; nothing but the work where no SDK is registered. */
export function inSpan<T>(
  name: string,
  { kind, attributes }: { readonly kind?: SpanKind; readonly attributes: Attributes },
  work: () => Promise<T>,
  endOf: (value: T) => SpanEnd,
): Promise<T> {
  const options = { attributes, ...(kind === undefined ? {} : { kind }) };
  return trace.getTracer("dialgate").startActiveSpan(name, options, async (span) => {
    try {
      const value = await work();
      const end = endOf(value);
      span.setAttributes(end.attributes);
      if (end.failed) span.setStatus({ code: SpanStatusCode.ERROR });
      return value;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Notes the id of a request in the span that Next has made of it. */
export function markRequest(id: string): void {
  trace.getActiveSpan()?.setAttribute("dialgate.request_id", id);
}
