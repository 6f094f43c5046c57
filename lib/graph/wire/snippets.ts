import { safeJson } from "@/lib/domain/plain";
import type { GraphRequest } from "./request";

/** The ways a Graph request can be copied from the review. */
export const SNIPPET_FORMATS = ["json", "powershell", "curl"] as const;
export type SnippetFormat = (typeof SNIPPET_FORMATS)[number];

/** A request as text that does the same when run elsewhere. Holds no token. */
export function snippet(request: GraphRequest, format: SnippetFormat, graphUrl: string): string {
  // The one character of a URL that would end the quotes around it.
  const quotable = { ...request, path: request.path.replaceAll("'", "%27") };
  switch (format) {
    case "json":
      return asJson(quotable, graphUrl);
    case "powershell":
      return asPowerShell(quotable, graphUrl);
    case "curl":
      return asCurl(quotable, graphUrl);
  }
}

function asJson({ method, path, body }: GraphRequest, graphUrl: string): string {
  const line = `${method} ${graphUrl}${path}`;
  return body === undefined ? line : `${line}\nContent-Type: application/json\n\n${pretty(body)}`;
}

/** For the Microsoft Graph PowerShell SDK; a here-string takes every character as it is. */
function asPowerShell({ method, path, body }: GraphRequest, graphUrl: string): string {
  const call = `Invoke-MgGraphRequest -Method ${method} -Uri '${graphUrl}${path}'`;
  if (body === undefined) return call;
  return `${call} -ContentType 'application/json' -Body @'\n${pretty(body)}\n'@`;
}

/**
 * For bash or zsh. The quoted end mark keeps the shell from reading anything into the body; the token
 * goes from a builtin into a pipe, so that no list of processes shows it.
 */
function asCurl({ method, path, body }: GraphRequest, graphUrl: string): string {
  const call = `curl --request ${method} '${graphUrl}${path}' --header @<(printf 'Authorization: Bearer %s' "$TOKEN")`;
  if (body === undefined) return call;
  return `${call} --header 'Content-Type: application/json' --data-binary @- <<'BODY'\n${pretty(body)}\nBODY`;
}

/**
 * Indented, so that no line of it can end a here-document: strings keep their line breaks escaped, and
 * what a terminal would act on or show in another order.
 */
function pretty(body: unknown): string {
  return safeJson(body, 2);
}
