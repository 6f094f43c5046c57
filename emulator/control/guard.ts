import type { RequestHandler } from "express";

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isLocal(address: string): boolean {
  try {
    return LOCAL.has(new URL(address).hostname);
  } catch {
    return false;
  }
}

/** There is no password here, so no page from elsewhere may reach this, by name or by script. */
export const localOnly: RequestHandler = (req, res, next) => {
  const { origin, host = "" } = req.headers;
  if (isLocal(`http://${host}`) && (origin === undefined || isLocal(origin))) return next();
  res.status(403).json({ error: "The control API answers local requests only." });
};
