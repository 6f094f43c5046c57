import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { refusalOf } from "./refusal";

const HOST = { host: "dialgate.example.com" };
const ACTION = {
  ...HOST,
  "next-action": "40".repeat(21),
  "content-type": "text/plain;charset=UTF-8",
  "content-length": "2000",
};
const get = (url: string, headers: IncomingHttpHeaders = {}) =>
  refusalOf({ method: "GET", url, headers: { ...HOST, ...headers } });
const post = (changed: IncomingHttpHeaders, url = "/apps/1") =>
  refusalOf({ method: "POST", url, headers: { ...ACTION, ...changed } });
const without = (name: keyof typeof ACTION) => {
  const { [name]: _, ...headers } = ACTION;
  return refusalOf({ method: "POST", url: "/", headers });
};

describe("refusalOf", () => {
  it("lets pages, routes and files pass, as browsers ask for them", () => {
    for (const url of ["/", "/apps/1?q=%C3%A9&x=%", "/api/listeners", "/_next/static/a%20b.js"])
      expect(get(url), url).toBeNull();
    expect(get("/", { host: "[::1]:3000", "x-forwarded-proto": "https" })).toBeNull();
    const tree = [
      "",
      { children: [["appId", "1", "d", null], {}, null, "refetch"] },
      null,
      null,
      16,
    ];
    const sent = encodeURIComponent(JSON.stringify(tree));
    expect(get("/", { rsc: "1", "next-router-state-tree": sent })).toBeNull();
  });

  it.each(["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", undefined])(
    "refuses the method %s",
    (method) => expect(refusalOf({ method, url: "/", headers: HOST })).toBe(405),
  );

  it.each([
    "/%ZZ",
    "/%C3",
    "/%00",
    "/a%0Ab",
    "/a%5Cb",
    "http://x/",
    "//evil.example/",
    "*",
    "",
    "/a#b",
  ])("refuses the address %j", (url) => expect(get(url)).toBe(400));

  it.each([
    { host: "" },
    { host: "a b" },
    { host: "x:99999999" },
    { host: "a,b" },
    { "x-forwarded-host": "%%%" },
    { "x-forwarded-proto": "gopher" },
    { "next-router-state-tree": "%ZZ" },
    { "next-router-state-tree": "{}" },
    { "next-router-state-tree": encodeURIComponent('["",[]]') },
    { "next-router-state-tree": encodeURIComponent('["",{},[],7]') },
    { "next-router-state-tree": encodeURIComponent(nested(40)) },
    { "next-action": "40".repeat(21) },
    { "content-length": "5" },
    { "transfer-encoding": "chunked" },
  ])("refuses %j", (headers) => expect(get("/", headers)).toBe(400));

  it("lets an action pass that has what an action needs, and nothing else that is posted", () => {
    expect(post({})).toBeNull();
    expect(without("next-action")).toBe(405);
    expect(without("content-type")).toBe(415);
    expect(without("content-length")).toBe(411);
    for (const id of ["x", "0".repeat(41), `${"0".repeat(42)}, ${"0".repeat(42)}`, "__proto__"])
      expect(post({ "next-action": id })).toBe(400);
    for (const type of ["multipart/form-data; boundary=x", "application/json", "text/plain"])
      expect(post({ "content-type": type })).toBe(415);
    for (const url of [
      "/_next/image",
      "/_next/image/x",
      "/_Next/static/x",
      "/%5Fnext/x",
      "/api/account",
    ])
      expect(post({}, url), url).toBe(405);
    expect(post({ "content-encoding": "gzip" })).toBe(415);
    expect(post({ "transfer-encoding": "chunked" })).toBe(411);
    expect(post({ "content-length": "1048577" })).toBe(413);
  });

  it("lets reports of the policy pass, if they are small", () => {
    const report = (type: string, length: string) =>
      refusalOf({
        method: "POST",
        url: "/api/csp-report",
        headers: { ...HOST, "content-type": type, "content-length": length },
      });
    expect(report("application/csp-report", "900")).toBeNull();
    expect(report("application/reports+json", "900")).toBeNull();
    expect(report("application/json", "900")).toBe(415);
    expect(report("application/csp-report", "900000")).toBe(413);
    expect(post({}, "/api/csp-report")).toBe(400);
  });
});

function nested(depth: number): string {
  return depth === 0 ? '["",{}]' : `["",{"children":${nested(depth - 1)}}]`;
}
