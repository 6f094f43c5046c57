import type { BrowserContext, Page } from "@playwright/test";

/** What no journey may leave behind. */
export interface Watch {
  readonly problems: string[];
  /** Console errors that a test provokes on purpose. */
  expect(pattern: RegExp): void;
}

const TOKEN = /eyJ[\w-]{10,}\.[\w-]+/;

/** Notes console errors, page errors, CSP violations, and tokens where none may be. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const problems: string[] = [];
  const expected: RegExp[] = [];
  const note = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  await context.exposeBinding("dialgateViolation", (_source, text: string) => note(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { dialgateViolation } = window as unknown as {
        dialgateViolation(text: string): void;
      };
      dialgateViolation(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const listen = (page: Page) => {
    page.on("console", (message) => {
      if (TOKEN.test(message.text())) note(`token on the console: ${message.type()}`);
      if (message.type() === "error") note(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => note(`page: ${error.message}`));
    page.on("request", (request) => {
      if (TOKEN.test(request.url())) note("token in a URL");
    });
  };
  context.pages().forEach(listen);
  context.on("page", listen);
  return { problems, expect: (pattern) => void expected.push(pattern) };
}

export function tokensIn(text: string): boolean {
  return TOKEN.test(text);
}
