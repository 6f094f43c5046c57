import type { GraphError } from "@/lib/graph/server/errors";

/** Why Graph could not be read, and what whoever runs the pipeline can do about it. */
export function explainGraph(error: GraphError, what: string, permission: string): string {
  const { requestId, message } = error;
  const reference = requestId === undefined ? "" : ` (request id ${requestId})`;
  return `${reasonOf(error, what, permission)} Graph says: ${message}${reference}`;
}

function reasonOf({ code }: GraphError, what: string, permission: string): string {
  switch (code) {
    case "unauthenticated":
      return "Microsoft Graph does not accept the token. GRAPH_URL and ENTRA_AUTHORITY_URL must be of one cloud.";
    case "forbidden":
      return `The application may not read ${what}. Grant it the application permission ${permission}, with admin consent.`;
    case "throttled":
      return `Microsoft Graph asks to wait while reading ${what}. Run the audit again later.`;
    case "unavailable":
    case "network":
      return `Microsoft Graph does not answer while reading ${what}. Check the network and GRAPH_URL, then try again.`;
    case "not-found":
    case "invalid-response":
    case "refused":
    case "invalid-input":
    case "conflict":
    case "no-plan":
    case "not-stored":
      return `The ${what} cannot be read from Microsoft Graph.`;
  }
}
