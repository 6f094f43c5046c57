import { isObject, without, type Json, type JsonObject } from "../../json";
import { checkObject } from "../../metadata/check";
import { isBetaOnly } from "../../metadata/types";
import type { Exchange } from "../exchange";
import { badRequest } from "../http/failure";
import { bodyOf } from "../http/requestBody";
import { applicationsOf } from "./applicationsOf";

export const BASE_TYPE = "authenticationEventListener";

export function invalidType(type: Json | undefined) {
  return badRequest(`Invalid OData type specified: ${JSON.stringify(type ?? null)}`);
}

/** The body of a POST or PATCH, checked along the metadata: both must name the type. */
export function listenerBody({ request }: Exchange): JsonObject {
  const body = bodyOf(request);
  const type = body["@odata.type"];
  if (type === undefined || (request.version !== "beta" && isBetaOnly(type))) {
    throw invalidType(type);
  }
  return checkObject(body, BASE_TYPE, BASE_TYPE);
}

/** The applications a body sends, or nothing where it says nothing of applications. */
export function sentApplications({ conditions }: JsonObject): JsonObject[] | undefined {
  if (!isObject(conditions) || !isObject(conditions.applications)) return undefined;
  if (!("includeApplications" in conditions.applications)) return undefined;
  // The service does not repeat the type of what can be of one type only.
  return applicationsOf({ conditions }).map((entry) => without(entry, "@odata.type"));
}
