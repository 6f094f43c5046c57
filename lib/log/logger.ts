import pino, { type Logger } from "pino";
import { logLevel } from "@/lib/config/values";
import { safeJsonText, withoutTokens } from "@/lib/domain/plain";
import { contextFields } from "./context";
import { EVENTS, type LogEvent } from "./events";

/** No field is meant to hold one of these. Where one does by mistake, it is not printed. */
const SECRET_FIELDS = [
  ...["token", "accessToken", "access_token", "authorization", "Authorization", "cookie"],
  ...["clientSecret", "client_secret", "clientAssertion", "client_assertion", "privateKey"],
  ...["password", "secret"],
];

/**
 * A logger whose lines are JSON that is safe in a terminal and a pipeline: names and reasons in them
 * are others' text. `write` takes a whole line, break included.
 */
export function createLogger(level: string, write: (line: string) => void): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    mixin: contextFields,
    redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]), censor: "[secret]" },
  };
  return pino(options, { write: (line) => write(safeJsonText(withoutTokens(line))) });
}

/** Standard output is written at once: what was about to happen is told even by one that is killed. */
const logger = createLogger(
  logLevel.catch("info").parse(process.env["LOG_LEVEL"]),
  (line) => void process.stdout.write(line),
);

/** For a command whose standard output is a report: it says itself what went wrong. */
export function silenceLog(): void {
  logger.level = "silent";
}

/** Prints one line: what happened, to which request, by whom. */
export function log(event: LogEvent, fields: object = {}, to: Logger = logger): void {
  to[EVENTS[event]]({ event, ...fields });
}
