import { isObject, textOf, without, type Json, type JsonObject } from "../../json";
import { checkObject } from "../../metadata/check";
import { annotatedName, derivesFrom, isBetaOnly } from "../../metadata/types";
import type { Exchange } from "../exchange";
import { badRequest } from "../http/failure";
import { bodyOf } from "../http/requestBody";
import { applicationsOf, sameId } from "./applicationsOf";

export const BASE_TYPE = "authenticationEventListener";

export function invalidType(type: Json | undefined) {
  return badRequest(`Invalid OData type specified: ${JSON.stringify(type ?? null)}`);
}

/** The body of a POST or PATCH, checked along the metadata: both must name the type. */
export function listenerBody({ request, casts }: Exchange): JsonObject {
  const body = bodyOf(request);
  const type = body["@odata.type"];
  if (type === undefined || (request.version !== "beta" && isBetaOnly(type))) {
    throw invalidType(type);
  }
  const name = annotatedName(type) ?? "";
  if (casts.some((cast) => !derivesFrom(name, cast))) throw invalidType(type);
  return checkObject(body, BASE_TYPE, BASE_TYPE);
}

/** The applications a body sends, or nothing where it says nothing of applications. */
export function sentApplications({ conditions }: JsonObject): JsonObject[] | undefined {
  if (!isObject(conditions) || !isObject(conditions.applications)) return undefined;
  if (!("includeApplications" in conditions.applications)) return undefined;
  // The service does not repeat the type of what can be of one type only.
  const sent = applicationsOf({ conditions }).map((entry) => without(entry, "@odata.type"));
  sent.forEach(({ appId }, index) => {
    checkAppId(appId);
    if (sent.slice(0, index).some((entry) => sameId(entry.appId, appId))) {
      throw badRequest(`The application '${textOf(appId)}' is named twice.`);
    }
  });
  return sent;
}

/** Text by the metadata, but the client id of an application is a GUID. */
export function checkAppId(appId: Json | undefined): void {
  if (!GUID.test(textOf(appId)))
    throw badRequest(`'${textOf(appId)}' is no client id: not a GUID.`);
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
