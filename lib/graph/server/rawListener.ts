import { z } from "zod";
import type { Result } from "@/lib/domain/result";
import type { JsonObject } from "@/lib/domain/json";
import { LISTENERS_PATH } from "../wire/request";
import type { GraphError } from "./errors";
import { readGraph } from "./reading";
import type { GraphAccess } from "./request";

const object = z.record(z.string(), z.json());

/** One listener of any type, as Graph gives it and nothing else. `id` is one that passed `LISTENER_ID`. */
export function readRawListener(
  access: GraphAccess,
  id: string,
): Promise<Result<JsonObject, GraphError>> {
  return readGraph(access, { path: `${LISTENERS_PATH}/${encodeURIComponent(id)}` }, object);
}

/** What an id of a listener is made of: it goes into a URL. */
export const LISTENER_ID = /^[0-9a-z-]{1,64}$/i;
