import { z } from "zod";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import type { Result } from "@/lib/domain/result";
import { APPLICATION_SAMPLE_PATH, auditsPath, LISTENERS_PATH } from "../wire/paths";
import type { GraphError } from "./errors";
import { readGraph } from "./reading";

const anything = z.object({ value: z.array(z.unknown()) });

const PATHS = {
  listeners: LISTENERS_PATH,
  applications: APPLICATION_SAMPLE_PATH,
  // eslint-disable-next-line i18n/no-sentence-outside -- an activity as the log names it
  audits: auditsPath("Update authenticationEventListener", 1),
} as const;

export type ReadCheck = keyof typeof PATHS;

/** Whether one of the things that Dialgate reads can be read, by reading as little of it as Graph allows. */
export function readAccessOf(
  access: GraphAccess,
  kind: ReadCheck,
): Promise<Result<unknown, GraphError>> {
  return readGraph(access, { path: PATHS[kind] }, anything);
}
