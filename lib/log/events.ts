/**
 * What the server tells in its log, as a closed set, each with its level. `docs/operations.md` says of
 * each what it means, which fields it has and what to do.
 */
export const EVENTS = {
  "instance-started": "info",
  "instance-ending": "info",
  "configuration-invalid": "error",
  "listener-write-intent": "info",
  "listener-write": "info",
  "save-ended": "info",
  "save-conflict": "warn",
  "save-refused": "warn",
  "action-refused": "warn",
  "csp-violation": "warn",
  "request-served": "debug",
  "request-denied": "warn",
  "request-failed": "warn",
  "request-crashed": "error",
  "credential-refused": "error",
  "telemetry-failed": "warn",
  "graph-call": "debug",
  "graph-refused": "warn",
} as const satisfies Readonly<Record<string, LogLevel>>;

export type LogEvent = keyof typeof EVENTS;

type LogLevel = "debug" | "info" | "warn" | "error";
