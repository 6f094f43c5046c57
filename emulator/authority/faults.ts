import type { Request, RequestHandler, Response } from "express";
import { setTimeout as sleep } from "node:timers/promises";
import type { Emulator } from "../emulator";
import type { Fault } from "../faults/faultList";
import type { Tenant } from "../tenants/tenant";
import { entraDetails, tokenErrorBody } from "./entraErrors";
import { registeredRedirect } from "./redirects";

/** What the authority says when it is not told what to say: that it is busy. */
const BUSY = 90033;

/** Faults whose target is the authority. Nothing an authority does can be "applied" and then cut. */
export function authorityFaults(emulator: Emulator): RequestHandler<{ tenant: string }> {
  return async (req, res, next) => {
    const tenant = emulator.tenants.find(req.params.tenant);
    const fault = tenant?.faults.strike("authority", req.method, req.url);
    if (!tenant || !fault) return next();
    if (fault.delayMs !== undefined) await sleep(fault.delayMs);
    if (fault.cut !== undefined) return void req.socket.destroy();
    if (fault.garbage) return void res.status(200).type("html").send("<p>Not what you expected");
    if (fault.status === undefined && fault.number === undefined) return next();
    const back = fault.number === undefined ? undefined : returnAddress(tenant, req);
    if (back) return void res.redirect(303, withError(back, req, fault, emulator.clock()));
    refuse(res, fault, emulator.clock());
  };
}

function errorOf({ code, number = BUSY }: Fault): { error: string; text: string } {
  return { error: code ?? "temporarily_unavailable", text: `AADSTS${number}: A fault.` };
}

function refuse(res: Response, fault: Fault, now: number): void {
  const { status = 400, retryAfter } = fault;
  const { error, text } = errorOf(fault);
  if (retryAfter !== undefined) res.set("retry-after", String(retryAfter));
  res.set("access-control-allow-origin", "*");
  res.status(status).json(tokenErrorBody(error, text, now));
}

/** Where the authorize endpoint tells an application of an error. */
function returnAddress({ registration }: Tenant, req: Request<{ tenant: string }>) {
  const { redirect_uri: address } = req.query;
  if (req.path !== "/oauth2/v2.0/authorize" || typeof address !== "string") return undefined;
  return registeredRedirect(registration, address) && new URL(address);
}

function withError(back: URL, req: Request<{ tenant: string }>, fault: Fault, now: number): string {
  const { error, text } = errorOf(fault);
  const { response_mode: mode, state } = req.query;
  const params = new URLSearchParams({
    error,
    error_description: entraDetails(error, text, now).description,
    ...(typeof state === "string" && { state }),
  });
  if (mode === "query") back.search = params.toString();
  else back.hash = params.toString();
  return back.href;
}
