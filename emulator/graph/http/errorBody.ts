import { isoTime } from "../../clock";
import type { JsonObject } from "../../json";

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** The body that every Graph error has. Its date has no zone and no fraction. */
export function errorBody(code: string, message: string, ids: RequestIds, now: number): JsonObject {
  return {
    error: {
      code,
      message,
      innerError: {
        date: isoTime(now).slice(0, 19),
        "request-id": ids.requestId,
        "client-request-id": ids.clientRequestId,
      },
    },
  };
}
