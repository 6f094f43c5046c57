import type { BrowserContext, Page } from "@playwright/test";

/** What no journey may leave behind. */
export interface Watch {
  readonly problems: readonly string[];
  /** Lets pass what a test provokes on purpose: the whole text of a problem, its address included. */
  expect(pattern: RegExp): void;
  /** Looks for tokens in what the pages hold at the end. */
  searchPages(): Promise<void>;
}

const TOKEN = /eyJ[\w-]{10,}\.[\w-]+/;

export function tokensIn(text: string): boolean {
  return TOKEN.test(text);
}

/**
 * Graph allows few reads of its audit log, which saves take as well: the first page does without, and
 * asks again. The browser writes down all the same that it was refused.
 */
const NOT_YET = /^console: .* 429 .*\/api\/timeline\)$/;

/** Notes console and page errors, CSP violations, dialogs, and tokens where none may be. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const problems: string[] = [];
  const expected: RegExp[] = [NOT_YET];
  const note = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  await context.exposeBinding("dialgateViolation", (_source, text: string) => note(text));
  await context.addInitScript(reportViolations);

  const listen = (page: Page) => {
    page.on("console", (message) => {
      if (tokensIn(message.text())) note(`token on the console: ${message.type()}`);
      if (message.type() === "error")
        note(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => note(`page: ${error.message}`));
    page.on("dialog", (dialog) => {
      note(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (tokensIn(request.url())) note("token in a URL");
    });
  };
  context.pages().forEach(listen);
  context.on("page", listen);

  const searchPages = async () => {
    for (const page of context.pages().filter((each) => each.url().startsWith("http"))) {
      if (tokensIn(page.url())) note("token in the address");
      if (tokensIn(await page.content())) note(`token in the HTML of ${page.url()}`);
      if (tokensIn(await page.evaluate(storedByDialgate))) note("token in Dialgate's own storage");
    }
  };
  return { problems, expect: (pattern) => void expected.push(pattern), searchPages };
}

function reportViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    const { dialgateViolation } = window as unknown as {
      readonly dialgateViolation: (text: string) => void;
    };
    dialgateViolation(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/** All that the browser keeps for the page but MSAL's cache, which is where the tokens live. */
function storedByDialgate(): string {
  const own = Object.entries(sessionStorage).filter(([key]) => key.startsWith("dialgate"));
  return JSON.stringify([own, { ...localStorage }, document.cookie]);
}
