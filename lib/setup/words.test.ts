import { expect, test } from "vitest";
import { CHECKS, type CheckKey, isComplete, missing, titleOf, unknown, works } from "./checks";
import { explainProblem, PROBLEM_CODES } from "./problems";
import type { ConfigProblem } from "@/lib/config/readServerConfig";
import { variableStates } from "./variables";
import { wantedByVariables } from "./wantedByVariables";

const FACTS = { tenantId: "T", clientId: "C", redirectUri: "http://localhost:3000/redirect" };

test("every problem has words of its own: what is wrong, and what to do next", () => {
  const words = PROBLEM_CODES.map((code) => explainProblem(code, FACTS));
  for (const { what, next } of words) {
    expect(what).toMatch(/^\S.*\.$/);
    expect(next).toMatch(/^\S.*\.$/);
  }
  expect(new Set(words.map(({ what }) => what)).size).toBe(PROBLEM_CODES.length);
});

test("every check has a name, permissions too", () => {
  const keys = [...Object.keys(CHECKS), "permission:AuditLog.Read.All"] as CheckKey[]; // gives texts
  expect(new Set(keys.map(titleOf)).size).toBe(keys.length);
  expect(titleOf("permission:AuditLog.Read.All")).toBe("Permission AuditLog.Read.All");
});

test("what is optional, and what cannot be told, does not make a set-up incomplete", () => {
  const fine = [
    works("tenant"),
    unknown("consent", "sign-in-to-see"),
    missing("permission:AuditLog.Read.All", "permission-missing"),
    missing("audits", "read-forbidden"),
  ];
  expect(isComplete(fine)).toBe(true);
  const wanting = missing("permission:EventListener.ReadWrite.All", "permission-missing");
  expect(isComplete([...fine, wanting])).toBe(false);
});

test("variables are told one by one, and what is of none of them besides", () => {
  const problems: readonly ConfigProblem[] = [
    { name: "ENTRA_CLIENT_ID", code: "no-id" },
    { name: "HOST", code: "no-host" },
    { code: "no-credential" },
  ];
  const env = { ENTRA_TENANT_ID: "x", ENTRA_CLIENT_ID: "hush", PORT: " " };
  const { variables, others } = variableStates(env, problems);
  const states = Object.fromEntries(variables.map(({ name, state }) => [name, state]));
  expect(states).toMatchObject({
    ENTRA_TENANT_ID: "set",
    ENTRA_CLIENT_ID: "wrong",
    PORT: "unset",
    ENTRA_CLIENT_SECRET: "unset",
  });
  expect(others).toEqual([
    expect.stringMatching(/^HOST must be a host name/),
    expect.stringMatching(/^No credential is set: set ENTRA_/),
  ]);
  expect(JSON.stringify(variables)).not.toContain("hush");
});

test("of several credentials each is marked, and told what is unclear", () => {
  const names = ["ENTRA_CLIENT_SECRET", "ENTRA_CLIENT_CERTIFICATE_PATH"];
  const env = Object.fromEntries(names.map((name) => [name, "hush"]));
  const { variables, others } = variableStates(env, [{ code: "several-credentials", names }]);
  const wrong = variables.filter(({ state }) => state === "wrong");
  expect(wrong.map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const { problem } of wrong) expect(problem).toContain("unclear which one applies");
  expect(others).toEqual([]);
});

test("what a page shows of wrong variables repeats nothing that may be a secret", () => {
  const env = {
    ENTRA_TENANT_ID: "hush",
    ENTRA_CLIENT_ID: "hush",
    PUBLIC_URL: "https://hush:hush@example.com",
    GRAPH_URL: "hush",
    ENTRA_CLIENT_CERTIFICATE_PATH: "/hush.pem",
  };
  expect(JSON.stringify(wantedByVariables(env))).not.toContain("hush");
});
