import { describe, expect, test } from "vitest";
import { junitProblems, readSarif } from "@/lib/domain/standard/formats/validators.fixture";
import { type Ended, type Variables, Pipeline } from "./pipeline.fixture";

const NOBODY = "00000000-0000-4000-8000-000000000000";
const STANDARD = ["--standard", "standard.json"];

describe("exit code 0", () => {
  test("the tenant is as its standard has it, and what is grave is accepted", async () => {
    const pipeline = await Pipeline.of();
    await pipeline.writeStandard("standard.json", ["equal-priority"]);
    await pipeline.writeStandard("standard.csv");
    const [json, csv] = await Promise.all([
      pipeline.run(STANDARD),
      pipeline.run(["--standard", "standard.csv", "--fail-on", "none"]),
    ]);
    expect(json).toMatchObject({ code: 0, error: "" });
    expect(json.out).toContain("0 errors, 4 warnings, 13 notes open; 1 accepted in the standard.");
    expect(json.out).toMatch(/Result: passed\.\n$/);
    expect(csv).toMatchObject({ code: 0, error: "" });
    const asked = (await pipeline.tenant.requests()).map(({ method }) => method);
    expect(new Set(asked)).toEqual(new Set(["GET"]));
  });

  test("help is given without any tenant", async () => {
    const pipeline = await Pipeline.of({ seed: "empty" });
    const help = await pipeline.run(["--help"], { ENTRA_TENANT_ID: "", ENTRA_CLIENT_ID: "" });
    expect(help).toMatchObject({ code: 0, error: "" });
    expect(help.out).toContain("--standard <file>");
  });
});

describe("exit code 1", () => {
  test("the tenant has drifted: every report says who, and is what its format wants", async () => {
    const pipeline = await Pipeline.of();
    const { tenant } = pipeline;
    await pipeline.writeStandard("standard.json", ["equal-priority"]);
    await pipeline.change(tenant.landmark("sharedListenerId"));
    const reports = ["--json", "a.json", "--junit", "a.xml", "--sarif", "a.sarif"];
    const ended = await pipeline.run([...STANDARD, ...reports]);
    expect(ended).toMatchObject({ code: 1, error: "" });
    const shared = ["sharedA", "sharedB", "sharedC"].map((name) => tenant.landmark(name));
    for (const appId of shared) {
      expect(ended.out).toContain(`(${appId}), line `);
    }
    expect(ended.out).toContain("+254 is set, but not in the standard.");

    const json: unknown = JSON.parse(await pipeline.file("a.json"));
    expect(json).toMatchObject({ failed: true, counts: { different: shared.length } });
    const junit = await pipeline.file("a.xml");
    expect(await junitProblems(junit)).toEqual([]);
    expect(junit).toContain(`<testsuite name="drift" tests="3" failures="3"`);
    const { results = [] } = readSarif(await pipeline.file("a.sarif")).runs[0] ?? {};
    const differing = results.filter(({ ruleId }) => ruleId === "drift-different");
    expect(differing).toHaveLength(shared.length);
    expect(differing[0]?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "standard.json" },
      region: { startLine: expect.any(Number) as number },
    });
    expect(results.filter(({ suppressions }) => suppressions?.length === 1)).toHaveLength(1);
  });

  test("a finding of the chosen severity is open", async () => {
    const pipeline = await Pipeline.of();
    await pipeline.writeStandard("standard.json", ["equal-priority"]);
    const [alone, strict] = await Promise.all([
      pipeline.call(["--format", "json"]),
      pipeline.call([...STANDARD, "--fail-on", "warning"]),
    ]);
    expect(alone).toMatchObject({ code: 1, error: "" });
    expect(JSON.parse(alone.out)).toMatchObject({ drift: null, failOn: "error", failed: true });
    expect(strict).toMatchObject({ code: 1, error: "" });
    expect(strict.out).toContain("4 findings open (--fail-on warning)");
  });

  test("a row of the standard is faulty: the rest is compared, and it is named", async () => {
    const pipeline = await Pipeline.of();
    await pipeline.writeStandard("standard.json", ["equal-priority"]);
    const text = await pipeline.file("standard.json");
    await pipeline.write("standard.json", text.replace('"include":[', '"include":[999,'));
    const ended = await pipeline.call(STANDARD);
    expect(ended).toMatchObject({ code: 1, error: "" });
    expect(ended.out).toContain("Fault in the standard (1)");
    expect(ended.out).toContain("+999 for SMS is not a calling code.");
  });

  test("hostile names of the tenant steer neither terminal nor pipeline", async () => {
    const pipeline = await Pipeline.of({ seed: "empty" });
    const displayName = "\u001B[31mX\u0007\n::error::y ##vso[task.complete] \u202E";
    const applications = [{ appId: "11111111-1111-4111-8111-111111111111", displayName }];
    await pipeline.writeStandard("standard.json");
    await pipeline.tenant.putState({ applications });
    const ended = await pipeline.run(STANDARD);
    expect(ended).toMatchObject({ code: 1, error: "" });
    expect(ended.out).toContain("“X ::error::y # #vso[task.complete]");

    expect(ended.out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]|##|^\s*::/m);
  });
});

describe("exit code 2, with a reason and without a report", () => {
  const PLAN = '{"format":"dialgate-plan","version":1}';
  const OTHER =
    '{"format":"dialgate-settings","version":1,"tenantId":"elsewhere","applications":[]}';

  async function prepared(): Promise<Pipeline> {
    const pipeline = await Pipeline.of({ seed: "empty" });
    await pipeline.write("plan.json", PLAN);
    await pipeline.write("other.json", OTHER);
    return pipeline;
  }

  function expectRefusal({ code, out, error }: Ended, reason: string): void {
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(reason);
    expect(error).toMatch(/^(dialgate: .*\n)+$/);
    expect(error).not.toMatch(/s3cr3t|local-tenant-secret|eyJ/);
  }

  type Row = readonly [string, readonly string[], Variables, string];

  test.each<Row>([
    ["a wrong secret", [], { ENTRA_CLIENT_SECRET: "s3cr3t~x" }, "the client secret is wrong"],
    ["a file that is not there", ["--standard", "no.json"], {}, "“no.json” cannot be read"],
    ["another tenant's standard", ["--standard", "other.json"], {}, "of the tenant elsewhere"],
    ["an unknown argument", ["--nope"], {}, "Unknown option '--nope'"],
  ])("%s", async (_name, args, variables, reason) => {
    expectRefusal(await (await prepared()).run(args, variables), reason);
  });

  test("a Graph that is down", async () => {
    const pipeline = await prepared();
    await pipeline.tenant.fault({ cut: "before", times: "always" });
    expectRefusal(await pipeline.run([]), "is not responding while reading listeners");
  });

  test.each<Row>([
    ["no credential", [], { ENTRA_CLIENT_SECRET: " " }, "No credential is set"],
    [
      "two credentials",
      [],
      { ENTRA_CLIENT_ASSERTION_PATH: "x" },
      "ENTRA_CLIENT_SECRET and ENTRA_CLIENT_ASSERTION_PATH are set",
    ],
    ["no tenant", [], { ENTRA_TENANT_ID: "", ENTRA_CLIENT_ID: "" }, "No tenant is named"],
    ["half a tenant", [], { ENTRA_CLIENT_ID: "" }, "ENTRA_CLIENT_ID is not set"],
    ["a tenant that is none", [], { ENTRA_TENANT_ID: NOBODY }, "no tenant with the id"],
    ["another cloud's Graph", [], { GRAPH_URL: "http://127.0.0.1:9" }, "GRAPH_URL is not the"],
    ["no authority", [], { ENTRA_AUTHORITY_URL: "http://127.0.0.1:9" }, "is not responding"],
    ["a file that is no standard", ["--standard", "plan.json"], {}, "This is a saved plan"],
    ["an unknown severity", ["--fail-on", "all"], {}, "--fail-on takes error, warning, note or"],
    ["an unknown format", ["--format", "xml"], {}, "--format takes text, json, junit or sarif"],
    ["a file without an option", ["plan.json"], {}, "Unexpected argument 'plan.json'"],
    ["an option without a file", ["--standard="], {}, "--standard needs the name of a file"],
    ["one file for two", ["--json", "a", "--sarif", "a"], {}, "Each report needs a file"],
    ["no place to write", ["--json", "no/a.json"], {}, "cannot be written to “no/a.json”"],
  ])("%s", async (_name, args, variables, reason) => {
    expectRefusal(await (await prepared()).call(args, variables), reason);
  });

  test.each([
    [{ path: "/identity", status: 403 }, "application permission EventListener.Read.All"],
    [{ path: "/applications", status: 403 }, "application permission Application.Read.All"],
    [{ status: 401 }, "does not accept the token"],
    [{ garbage: true }, "cannot be read from Microsoft Graph"],
    [{ target: "authority", cut: "before" }, "The sign-in service is not responding"],
    [{ target: "authority", status: 503 }, "not available just now. Try again (AADSTS90033"],
    [{ target: "authority", garbage: true }, "Microsoft Entra gives no token"],
  ])("Graph or the authority answers %j", async (fault, reason) => {
    const pipeline = await prepared();
    await pipeline.tenant.fault({ ...fault, times: "always" });
    expectRefusal(await pipeline.call([]), reason);
  });
});

test("waits when Graph asks to, as long as a pipeline can", async () => {
  const pipeline = await Pipeline.of({ seed: "empty" });
  await pipeline.tenant.fault({ path: "/applications", status: 429, retryAfter: 6 });
  expect(await pipeline.call([])).toMatchObject({ code: 0, error: "" });
});
