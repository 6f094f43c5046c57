/**
 * Hands a text over as a file. A blob needs no request, so the content security policy has nothing
 * to say about it, and what is in the file never leaves the browser.
 */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; revoked at once, some never do.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
