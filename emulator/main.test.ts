import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const children: ChildProcessWithoutNullStreams[] = [];

function start(port: number) {
  const env = { ...process.env, EMULATOR_PORT: String(port) };
  const child = spawn(process.execPath, ["--import", "tsx", main], { env });
  const said = { out: "", error: "" };
  child.stdout.on("data", (data) => (said.out += String(data)));
  child.stderr.on("data", (data) => (said.error += String(data)));
  const code = new Promise<number | null>((resolve) => child.on("exit", resolve));
  children.push(child);
  return { child, said, code };
}

function occupy(port: number): Promise<{ port: number; release: () => void }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, "127.0.0.1", () => {
      const address = server.address() as AddressInfo; // what it is for TCP
      resolve({ port: address.port, release: () => server.close() });
    });
  });
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

describe("the process", () => {
  it("says where it listens, on both loopback addresses, and ends when told to", async () => {
    const { port, release } = await occupy(0);
    release();
    const { child, said, code } = start(port);
    await vi.waitFor(() => expect(said.out).toContain(`http://localhost:${port}`), 20_000);
    expect(said.out.trim().split("\n")).toHaveLength(1);
    expect((await fetch(`http://127.0.0.1:${port}/_emulator`)).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/_emulator`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await code).toBe(0);
  });

  it("says in one line that the port is in use", async () => {
    const { port, release } = await occupy(0);
    const { said, code } = start(port);
    expect(await code).toBe(1);
    expect(said.error).toContain(`Port ${port} is in use already`);
    expect(said.error).not.toContain("    at ");
    release();
  });
});
