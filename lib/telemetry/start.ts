import { diag, DiagLogLevel, metrics } from "@opentelemetry/api";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
  serviceInstanceIdDetector,
} from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { CleanSpans } from "./cleanSpans";

export interface Telemetry {
  /** Sends what is there; never rejects. */
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const INTERVAL_MS = 60_000;
const TIMEOUT_MS = 30_000;

/**
 * Sends spans and metrics to a collector by OTLP over HTTP, in JSON. Where to, and how, is said by
 * OpenTelemetry's own variables (`OTEL_EXPORTER_OTLP_ENDPOINT` and others), which its parts read
 * themselves. `complain` hears of what cannot be sent.
 */
export function startTelemetry(complain: (message: string) => void): Telemetry {
  // Next's own spans of what is fetched hold whole addresses, ids and names included.
  process.env["NEXT_OTEL_FETCH_DISABLED"] = "1";
  const told = (message: string) => complain(message);
  const unheard = () => undefined;
  diag.setLogger(
    { error: told, warn: told, info: unheard, debug: unheard, verbose: unheard },
    DiagLogLevel.WARN,
  );
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": "dialgate" }))
    .merge(detectResources({ detectors: [serviceInstanceIdDetector, envDetector] }));
  const tracers = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new CleanSpans(new OTLPTraceExporter()))],
  });
  tracers.register();
  const interval = Number(process.env["OTEL_METRIC_EXPORT_INTERVAL"]) || INTERVAL_MS;
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis: interval,
    exportTimeoutMillis: Math.min(TIMEOUT_MS, interval),
  });
  const meters = new MeterProvider({ resource, readers: [reader] });
  metrics.setGlobalMeterProvider(meters);
  const both = async (work: (provider: NodeTracerProvider | MeterProvider) => Promise<void>) => {
    await Promise.allSettled([work(tracers), work(meters)]);
  };
  return {
    flush: () => both((provider) => provider.forceFlush()),
    stop: () => both((provider) => provider.shutdown()),
  };
}
