import { randomBytes } from "node:crypto";

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** One self-contained page: no script, no file from elsewhere, nobody may frame it. */
export function page(title: string, body: string): Page {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    "img-src data:",
    `style-src 'nonce-${nonce}'`,
    // Browsers hold the redirects that follow a form to this list as well.
    "form-action 'self' http://localhost:*",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  };
  return { html, headers };
}

const STYLE = `
:root { --ground: #f3f1ec; --card: #ffffff; --ink: #1d1d1b; --quiet: #55534d; --edge: #8a877e;
  --accent: #0b5a5f; --soft: #e7f0ef; --note: #fff4d6; --note-ink: #4a3700; }
@media (prefers-color-scheme: dark) { :root { --ground: #161817; --card: #202322; --ink: #f1efe9;
  --quiet: #b9b6ad; --edge: #7d7b74; --accent: #7fd0cf; --soft: #29383a; --note: #3a3013;
  --note-ink: #ffe6a3; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { width: min(28rem, 100%); background: var(--card); border: 1px solid var(--edge);
  border-radius: 0.75rem; padding: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.5rem; }
p { margin: 0 0 1rem; color: var(--quiet); overflow-wrap: anywhere; }
.note { background: var(--note); color: var(--note-ink); border-radius: 0.375rem;
  padding: 0.5rem 0.75rem; font-size: 0.875rem; }
form { display: grid; gap: 0.75rem; margin: 0; }
button { font: inherit; text-align: start; cursor: pointer; color: var(--ink);
  background: var(--card); border: 1px solid var(--edge); border-radius: 0.5rem;
  padding: 0.875rem 1rem; min-height: 3rem; }
button:hover { background: var(--soft); border-color: var(--accent); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button strong { display: block; }
button span { color: var(--quiet); font-size: 0.875rem; }
button.quiet { justify-self: start; min-height: 2.5rem; padding: 0.5rem 1rem; margin-top: 0.5rem; }
`;
