/** A refusal, thrown by whichever part of Graph finds the reason. */
export class GraphFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Malformed OData: what the service refuses before it looks at the resource. */
export function badRequest(message: string): GraphFailure {
  return new GraphFailure(400, "BadRequest", message);
}

/** A well-formed request for what cannot be done. */
export function refused(message: string): GraphFailure {
  return new GraphFailure(400, "Request_BadRequest", message);
}

/** What tenants of high scale compatibility do not do. */
export function unsupportedQuery(message: string): GraphFailure {
  return new GraphFailure(400, "Request_UnsupportedQuery", message);
}

export function invalidToken(message: string): GraphFailure {
  return new GraphFailure(401, "InvalidAuthenticationToken", message, {
    "www-authenticate": 'Bearer realm="", error="invalid_token"',
  });
}

export function forbidden(): GraphFailure {
  const message = "Insufficient privileges to complete the operation.";
  return new GraphFailure(403, "Authorization_RequestDenied", message);
}

export function unknownPath(segment: string): GraphFailure {
  return badRequest(`Nothing is known by the path segment '${segment}'.`);
}

/** Listeners are not directory objects and are missed with another code than applications are. */
export function listenerNotFound(id: string): GraphFailure {
  return new GraphFailure(404, "ResourceNotFound", `There is no listener '${id}'.`);
}

export function objectNotFound(id: string): GraphFailure {
  const message = `There is no object '${id}' in this directory.`;
  return new GraphFailure(404, "Request_ResourceNotFound", message);
}

export function methodNotAllowed(): GraphFailure {
  const message = "Specified HTTP method is not allowed for the request target.";
  return new GraphFailure(405, "Request_BadRequest", message);
}

export function tooManyRequests(retryAfter: number): GraphFailure {
  return new GraphFailure(429, "TooManyRequests", "Too many requests. Wait, then try again.", {
    "retry-after": String(retryAfter),
  });
}
