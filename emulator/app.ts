import express, { type ErrorRequestHandler, type Express } from "express";
import { authorityRouter } from "./authority/router";
import { controlRouter } from "./control/router";
import type { Emulator } from "./emulator";
import { graphRouter } from "./graph/router";

/** Everything on one port, told apart by the first segment of the path. */
export function createApp(emulator: Emulator): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.get("/", (_req, res) => {
    res.redirect("/_emulator");
  });
  app.use("/_emulator", controlRouter(emulator));
  app.use("/beta", graphRouter(emulator, "beta"));
  app.use("/v1.0", graphRouter(emulator, "v1.0"));
  app.use(authorityRouter(emulator));
  app.use(describeFailure);
  return app;
}

/** Four parameters are how Express tells an error handler. */
const describeFailure: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error);
  const message = error instanceof Error ? error.message : "unknown";
  res.status(500).json({ error: { code: "emulatorFailure", message } });
};
