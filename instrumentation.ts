import type { Instrumentation } from "next";

/*
 * Next compiles this for its edge runtime as well, which Dialgate does not use. What stands in a
 * condition on the runtime is left out there, with all that it imports.
 */

/** Next calls this once, when a server starts and before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { speakToCallers } = await import("@/lib/http/speak");
    if (process.env.NODE_ENV === "production") {
      const { startServing } = await import("@/lib/http/startServing");
      await startServing();
    }
    // Around the guard, whose refusals are read by people, too.
    speakToCallers();
  }
}

/** Next calls this for what was thrown and nobody expected: a defect. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logCrash } = await import("@/lib/log/crash");
    logCrash(error, { ...request, routePath: context.routePath });
  }
};
