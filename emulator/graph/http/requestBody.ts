import { isObject, parseJson, type Json, type JsonObject } from "../../json";
import { badRequest } from "./failure";
import type { GraphRequest } from "./message";
import { repeatedName } from "./repeatedName";

const UNREADABLE =
  "The body cannot be read: it must be a JSON object, and Content-Type must say so.";

/** With or without parameters, such as a character set. */
const JSON_TYPE = /^\s*application\/json\s*(;|$)/i;

/** The JSON object a write must carry. */
export function bodyOf(request: GraphRequest): JsonObject {
  const type = request.headers["content-type"] ?? "";
  const body = JSON_TYPE.test(type) ? parsed(request.body) : undefined;
  if (!isObject(body)) throw badRequest(UNREADABLE);
  const twice = repeatedName(request.body);
  if (twice !== undefined) throw badRequest(`The property '${twice}' is there more than once.`);
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
