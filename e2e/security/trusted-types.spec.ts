import { expect, test } from "../support/test";

/** What a hole in the page would reach for; gives what the browser said of each. */
function attack(): Record<string, string> {
  const script = document.createElement("script");
  const attempts: Record<string, () => unknown> = {
    markup: () => (document.body.innerHTML = "<img src=x onerror=alert(1)>"),
    "a strange script": () => (script.src = "https://evil.example/_next/static/a.js"),
    "an answer of ours as a script": () => (script.src = "/api/health"),
    "a policy of its own": () =>
      window.trustedTypes?.createPolicy("default", {
        createHTML: (html) => html,
        createScriptURL: (url) => url,
      }),
  };
  const outcomes = Object.entries(attempts).map(([name, attempt]) => {
    try {
      attempt();
      return [name, "done"];
    } catch (error) {
      return [name, error instanceof Error ? error.name : "?"];
    }
  });
  return Object.fromEntries(outcomes) as Record<string, string>;
}

test("nothing becomes markup, a script's address but by the one policy", async ({
  openApplication,
  page,
  watched,
}) => {
  await openApplication("woodgroveGroceries");
  watched.expect(/TrustedHTML|TrustedScript|trusted-types|trusted types|policy/i);
  const outcomes = await page.evaluate(attack);
  expect(outcomes).toEqual({
    markup: "TypeError",
    "a strange script": "TypeError",
    "an answer of ours as a script": "TypeError",
    "a policy of its own": "TypeError",
  });
});
