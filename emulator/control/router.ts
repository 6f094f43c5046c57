import { randomUUID } from "node:crypto";
import { json, Router, type ErrorRequestHandler } from "express";
import { z } from "zod";
import type { Emulator } from "../emulator";
import { createTenant } from "../tenants/create";
import { tenantWishSchema } from "./bodies";
import { describeTenant } from "./describe";
import { localOnly } from "./guard";
import { overview } from "./overview";
import { tenantRouter } from "./tenantRouter";

/** The control API, mounted at `/_emulator`. */
export function controlRouter(emulator: Emulator): Router {
  const router = Router();
  router.use(localOnly, json({ limit: "64mb", type: () => true, strict: false }));
  router.get("/", (_req, res) => {
    res.json(overview(emulator));
  });
  router.post("/tenants", (req, res) => {
    const wish = tenantWishSchema.parse(req.body ?? {});
    const tenant = createTenant({ id: randomUUID(), ...wish }, emulator.clock);
    res.status(201).json(describeTenant(emulator, emulator.tenants.add(tenant)));
  });
  router.use("/tenants/:id", tenantRouter(emulator));
  router.use((_req, res) => {
    res.status(404).json({ error: "There is no such thing. GET /_emulator lists what there is." });
  });
  router.use(explainBadBody);
  return router;
}

const explainBadBody: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (error instanceof z.ZodError) res.status(400).json({ error: z.prettifyError(error) });
  else if (error instanceof SyntaxError) res.status(400).json({ error: "The body is not JSON." });
  else next(error);
};
