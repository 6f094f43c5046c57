import { GraphBetaRequestAdapter, createGraphBetaServiceClient } from "@microsoft/msgraph-beta-sdk";
import * as models from "@microsoft/msgraph-beta-sdk/models/index.js";
import { describe, expect, it } from "vitest";
import { isObject, type Json } from "./json";
import { APPLICATION_ID, PHONE_HANDLER, phoneListener } from "./testing/bodies";
import { LISTENERS, newAdmin } from "./testing/graph";
import { localEmulator, type Body } from "./testing/local";

const emulator = localEmulator();

const adapter = new GraphBetaRequestAdapter({ authenticateRequest: () => Promise.resolve() });
createGraphBetaServiceClient(adapter); // registers the readers and writers of JSON

function nodeOf(text: string) {
  const { buffer } = new TextEncoder().encode(text);
  return adapter.getParseNodeFactory().getRootParseNode("application/json", buffer);
}

/**
 * The writers of this preview leave out what a derived type adds to its base: called for a base,
 * they call the derived type's writer with a flag on which it returns at once. So the writer of the
 * actual type is chosen here, for every object on the way down.
 */
function writerOf() {
  const writer = adapter.getSerializationWriterFactory().getSerializationWriter("application/json");
  const write = writer.writeObjectValue.bind(writer);
  writer.writeObjectValue = (key, value, method) =>
    write(key, value, actualWriter(value) ?? method);
  return writer;
}

type Read = Parameters<ReturnType<typeof nodeOf>["getObjectValue"]>[0];
type Write = NonNullable<Parameters<ReturnType<typeof writerOf>["writeObjectValue"]>[2]>;

function actualWriter(value: unknown): Write | undefined {
  const { odataType } = (value ?? {}) as { odataType?: string | null }; // as all models have it
  const name = odataType?.replace("#microsoft.graph.", "");
  if (!name) return undefined;
  const writers = models as unknown as Record<string, Write | undefined>; // by the SDK's own names
  return writers[`serialize${name.charAt(0).toUpperCase()}${name.slice(1)}`];
}

/** Reads a body into a model of Microsoft's SDK and writes the model again. */
function throughModel(body: unknown, read: Read, write: Write): unknown {
  const model = nodeOf(JSON.stringify(body)).getObjectValue(read);
  const writer = writerOf();
  writer.writeObjectValue(undefined, model, write);
  return JSON.parse(new TextDecoder().decode(writer.getSerializedContent()));
}

/** What models do not tell apart: null and nothing, and the ways to write one time. */
function meaning(value: Json): Json {
  if (Array.isArray(value)) return value.map(meaning);
  if (isObject(value)) {
    const parts = Object.entries(value).map(([name, part]) => [name, meaning(part)] as const);
    return Object.fromEntries(parts.filter(([, part]) => part !== null && !isEmpty(part)));
  }
  const isTime = typeof value === "string" && /^\d{4}-\d\d-\d\dT.*Z$/.test(value);
  return isTime ? new Date(value).toISOString() : value;
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function misspelt(name: string, value: object) {
  return { "@odata.type": PHONE_HANDLER, [name]: value };
}

/** Names, as paths, that a model of Microsoft's has no place for; annotations are none. */
function unknownNames(body: unknown, read: Read): string[] {
  return namesBeside(nodeOf(JSON.stringify(body)).getObjectValue(read), "");
}

function namesBeside(part: unknown, path: string): string[] {
  if (Array.isArray(part)) return part.flatMap((item) => namesBeside(item, path));
  if (typeof part !== "object" || part === null || part instanceof Date) return [];
  const { additionalData, ...known } = part as { additionalData?: object | null }; // as models have it
  const beside = Object.keys(additionalData ?? {}).filter((name) => !name.includes("@"));
  return [
    ...beside.map((name) => path + name),
    ...Object.entries(known).flatMap(([name, value]) => namesBeside(value, `${path}${name}/`)),
  ];
}

describe("the models of Microsoft's SDK", () => {
  const read = models.createAuthenticationEventListenerFromDiscriminatorValue;
  const write = models.serializeAuthenticationEventListener;

  it("read and write every listener without loss", async () => {
    const admin = await newAdmin(emulator.url, { switches: { defaultRegions: "filled" } });
    await admin.post(LISTENERS, phoneListener({ somethingNew: "x" }));
    const { body } = await admin.get(LISTENERS);
    expect(body.value).toHaveLength(18);
    for (const listener of body.value ?? []) {
      const written = throughModel(listener, read, write) as Json;
      expect(meaning(written)).toEqual(meaning(listener as Json));
    }
  });

  it("know every name that this service shows of a listener", async () => {
    const admin = await newAdmin(emulator.url, { switches: { defaultRegions: "filled" } });
    const { body } = await admin.get(LISTENERS);
    expect(body.value).toHaveLength(17);
    for (const listener of body.value ?? []) expect(unknownNames(listener, read)).toEqual([]);
  });

  it.each<[string, object]>([
    ["handler/smsOption", phoneListener({ handler: misspelt("smsOption", {}) })],
    [
      "handler/smsOptions/excludeRegion",
      phoneListener({ handler: misspelt("smsOptions", { excludeRegion: [] }) }),
    ],
    [
      "conditions/applications/includeApplication",
      phoneListener({ conditions: { applications: { includeApplication: [] } } }),
    ],
    ["priorities", phoneListener({ priorities: 5 })],
  ])("do not know %s", (name, listener) => {
    expect(unknownNames(listener, read)).toEqual([name]);
  });

  it("write what this service takes as it is", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    const written = throughModel(phoneListener(), read, write);
    expect(written).toEqual(phoneListener());
    expect((await admin.post(LISTENERS, written)).status).toBe(201);
  });

  it.each<[string, string, Read, Write]>([
    [
      "applications",
      "/applications",
      models.createApplicationFromDiscriminatorValue,
      models.serializeApplication,
    ],
    [
      "audit entries",
      "/auditLogs/directoryAudits",
      models.createDirectoryAuditFromDiscriminatorValue,
      models.serializeDirectoryAudit,
    ],
    [
      "the organization",
      "/organization",
      models.createOrganizationFromDiscriminatorValue,
      models.serializeOrganization,
    ],
    ["a person", "/me", models.createUserFromDiscriminatorValue, models.serializeUser],
  ])("read and write %s without loss", async (_what, path, readOne, writeOne) => {
    const admin = await newAdmin(emulator.url);
    const { body } = await admin.get(path);
    const entities: Body[] = body.value ?? [body];
    expect(entities.length).toBeGreaterThan(0);
    for (const entity of entities) {
      const written = throughModel(entity, readOne, writeOne) as Json;
      expect(meaning(written)).toEqual(meaning(entity as Json));
      expect(unknownNames(entity, readOne)).toEqual([]);
    }
  });

  it("read and write what names an application without loss", () => {
    const entry = { appId: APPLICATION_ID };
    const written = throughModel(
      entry,
      models.createAuthenticationConditionApplicationFromDiscriminatorValue,
      models.serializeAuthenticationConditionApplication,
    );
    expect(written).toEqual(entry);
  });
});
