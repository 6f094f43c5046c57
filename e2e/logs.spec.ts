import { linesIn } from "./support/logLines";
import { expect, test } from "./support/test";

const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test("every answer has an id, which is that of the request where it has a plain one", async ({
  server,
}) => {
  const idOf = async (path: string, given?: string) => {
    const headers = new Headers(given === undefined ? {} : { "x-request-id": given });
    const answer = await fetch(server.url + path, { headers });
    return answer.headers.get("x-request-id");
  };
  for (const path of ["/", "/api/ready", "/api/listeners", "/nowhere"]) {
    expect(await idOf(path, ID)).toBe(ID);
    const others = [await idOf(path), await idOf(path), await idOf(path, `${ID}, ${ID}`)];
    for (const id of others) expect(id).toMatch(UUID);
    expect(new Set([ID, ...others]).size).toBe(4);
  }
});

test("what is refused is in the log, by the id that the answer has", async ({ server }) => {
  const hostile = "eyJhbGciOiJub25lIn0.eyJ0aWQiOiJub2JvZHkifQ.";
  const headers = { authorization: `Bearer ${hostile}` };
  const answer = await fetch(`${server.url}/api/listeners?q=name`, { headers });
  expect(answer.status).toBe(401);
  const [line, ...others] = linesIn(server.output(), "request-denied");
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    ...{ level: "warn", code: "unauthenticated", route: "GET /api/listeners", needs: "read" },
    request: answer.headers.get("x-request-id"),
    message: expect.stringContaining("access token"),
  });
  expect(server.output()).not.toContain(hostile.slice(0, 10));
  expect(linesIn(server.output(), "instance-started")).toHaveLength(1);
});
