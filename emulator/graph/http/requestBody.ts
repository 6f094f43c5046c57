import { isObject, parseJson, type Json, type JsonObject } from "../../json";
import { badRequest } from "./failure";
import type { GraphRequest } from "./message";

const UNREADABLE =
  "The body cannot be read: it must be a JSON object, and Content-Type must say so.";

/** The JSON object a write must carry. */
export function bodyOf(request: GraphRequest): JsonObject {
  const type = request.headers["content-type"] ?? "";
  const body = type.includes("json") ? parsed(request.body) : undefined;
  if (!isObject(body)) throw badRequest(UNREADABLE);
  return body;
}

export function bodyForLog(text: string): Json {
  return parsed(text) ?? text;
}

function parsed(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
