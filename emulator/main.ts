import { DEFAULT_PORT } from "./constants";
import { startEmulator } from "./server";

const port = Number(process.env.EMULATOR_PORT ?? DEFAULT_PORT);

try {
  const { url } = await startEmulator({ port });
  console.log(`The local tenant listens on ${url} (described at ${url}/_emulator)`);
} catch (error) {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const reason = isTaken ? "is in use already" : `cannot be used: ${String(error)}`;
  console.error(`Port ${port} ${reason}. Set EMULATOR_PORT to another one.`);
  process.exit(1);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
