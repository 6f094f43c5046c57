import type { RequestHandler } from "express";
import { setTimeout as sleep } from "node:timers/promises";
import type { Emulator } from "../emulator";
import { tokenErrorBody } from "./entraErrors";

/** Faults whose target is the authority. Nothing an authority does can be "applied" and then cut. */
export function authorityFaults(emulator: Emulator): RequestHandler<{ tenant: string }> {
  return async (req, res, next) => {
    const tenant = emulator.tenants.find(req.params.tenant);
    const fault = tenant?.faults.strike("authority", req.method, req.url);
    if (!fault) return next();
    if (fault.delayMs !== undefined) await sleep(fault.delayMs);
    if (fault.cut !== undefined) return void req.socket.destroy();
    if (fault.garbage) return void res.status(200).type("html").send("<p>Not what you expected");
    if (fault.status === undefined) return next();
    if (fault.retryAfter !== undefined) res.set("retry-after", String(fault.retryAfter));
    res.set("access-control-allow-origin", "*");
    const code = fault.code ?? "temporarily_unavailable";
    res.status(fault.status).json(tokenErrorBody(code, "AADSTS90033: A fault.", emulator.clock()));
  };
}
