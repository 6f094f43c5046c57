import { log } from "./logger";

/** A request as Next describes it to `onRequestError`. */
interface CrashedRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The route of the application that answered. */
  readonly routePath: string;
}

const LONGEST_MESSAGE = 500;

/** Logs a defect: what was thrown while a request was answered. The query is left out of the path. */
export function logCrash(
  error: unknown,
  { path, method, headers, routePath }: CrashedRequest,
): void {
  const { name, message, stack, digest } = describe(error);
  log("request-crashed", {
    request: headers["x-request-id"] ?? null,
    route: `${method} ${path.split("?")[0]}`,
    page: routePath,
    digest,
    error: name,
    message: message.slice(0, LONGEST_MESSAGE),
    // Where in the code; the first line of a stack is the message.
    stack: stack.filter((line) => line.trim().startsWith("at ")).slice(0, 10),
  });
}

function describe(error: unknown) {
  if (!(error instanceof Error))
    return { name: typeof error, message: "", stack: [], digest: null };
  const digest = "digest" in error && typeof error.digest === "string" ? error.digest : null;
  return {
    name: error.name,
    message: error.message,
    stack: error.stack?.split("\n") ?? [],
    digest,
  };
}
