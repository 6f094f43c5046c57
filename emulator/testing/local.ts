import { afterAll, beforeAll } from "vitest";
import { startEmulator, type EmulatorOptions, type RunningEmulator } from "../server";
import type { describeTenant } from "../control/describe";

export type TestTenant = ReturnType<typeof describeTenant>;

export interface Answer<T = Body> {
  status: number;
  headers: Headers;
  body: T;
  text: string;
}

/** What tests read of a body: whatever it is, they say what they expect. */
export type Body = Record<string, unknown> & {
  value?: Body[];
  error?: { code: string; message: string };
};

/** One emulator for a test file. */
export function localEmulator(options: Partial<EmulatorOptions> = {}): { readonly url: string } {
  let running: RunningEmulator | undefined;
  beforeAll(async () => {
    running = await startEmulator({ port: 0, ...options });
  });
  afterAll(() => running?.close());
  return {
    get url() {
      if (!running) throw new Error("The emulator does not run yet.");
      return running.url;
    },
  };
}

export async function ask(
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const { method = "GET", headers = {}, body } = init;
  const response = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text), text };
}

function parsed(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}
