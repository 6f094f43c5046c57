import { Router, type Request, type Response } from "express";
import { rotateKeys } from "../authority/keyRing";
import { mintWorkloadToken } from "../authority/workload";
import type { Emulator } from "../emulator";
import { faultSchema } from "../faults/faultSchema";
import { limitsPatchSchema } from "../tenants/limits";
import { changedRegistration, registrationPatchSchema } from "../tenants/registration";
import { switchesPatchSchema } from "../tenants/switches";
import type { Tenant } from "../tenants/tenant";
import { rotationSchema, stateSchema, workloadWishSchema } from "./bodies";
import { describeTenant } from "./describe";
import { tokenFor } from "./token";

type Action = (tenant: Tenant, req: Request<Params>, res: Response) => unknown;
interface Params {
  id: string;
  fault?: string;
}

/** What can be asked of one tenant, mounted at `/_emulator/tenants/{id}`. */
export function tenantRouter(emulator: Emulator): Router {
  const router = Router({ mergeParams: true });
  const on = (method: "get" | "put" | "post" | "patch" | "delete", path: string, act: Action) =>
    router[method](path, async (req: Request<Params>, res: Response) => {
      const tenant = emulator.tenants.find(req.params.id);
      if (!tenant) return void res.status(404).json({ error: "There is no such tenant." });
      const answer = await act(tenant, req, res);
      if (answer === undefined) res.status(204).end();
      else res.json(answer);
    });

  on("get", "/", (tenant) => describeTenant(emulator, tenant));
  on("delete", "/", (tenant) => void emulator.tenants.remove(tenant.id));

  on("patch", "/switches", (tenant, req) => {
    return (tenant.switches = { ...tenant.switches, ...switchesPatchSchema.parse(req.body) });
  });
  on("patch", "/limits", (tenant, req) => {
    tenant.throttle.clear();
    return (tenant.limits = { ...tenant.limits, ...limitsPatchSchema.parse(req.body) });
  });

  on("patch", "/registration", (tenant, req) => {
    const patch = registrationPatchSchema.parse(req.body);
    return (tenant.registration = changedRegistration(tenant.registration, patch));
  });

  on("get", "/state", stateOf);
  on("put", "/state", (tenant, req) => {
    const { listeners, applications } = stateSchema.parse(req.body);
    if (listeners) tenant.listeners.reset(listeners);
    if (applications) tenant.applications = applications;
    return stateOf(tenant);
  });

  on("get", "/requests", (tenant) => tenant.requests);
  on("delete", "/requests", (tenant) => void (tenant.requests = []));

  on("get", "/faults", (tenant) => tenant.faults.list());
  on("post", "/faults", (tenant, req, res) => {
    const { id } = tenant.faults.add(faultSchema.parse(req.body));
    res.status(201);
    return { id };
  });
  on("delete", "/faults", (tenant) => tenant.faults.clear());
  on(
    "delete",
    "/faults/:fault",
    (tenant, req) => void tenant.faults.remove(req.params.fault ?? ""),
  );

  on("post", "/token", (tenant, req) => tokenFor(emulator, tenant, req.body));
  on("post", "/workload-token", async (tenant, req) => {
    const wish = workloadWishSchema.parse(req.body);
    return { token: await mintWorkloadToken(emulator, tenant, wish) };
  });
  on("post", "/rotate-keys", async (tenant, req) => {
    const { forget } = rotationSchema.parse(req.body ?? {});
    return { kids: (await rotateKeys(emulator, tenant, forget)).map(({ kid }) => kid) };
  });
  on("post", "/expire-sessions", (tenant) => tenant.authority.forgetSessions());
  return router;
}

function stateOf({ listeners, applications, audits }: Tenant) {
  return { listeners: listeners.current, applications, directoryAudits: audits };
}
