"use client";

import { useInsertionEffect } from "react";

declare global {
  var __webpack_nonce__: string | undefined;
}

/**
 * Radix adds a style element while a dialog is open, and takes its nonce from this global. It is
 * read off a script of the document rather than passed down: after a navigation the server
 * renders with a new nonce, but the browser holds to that of the document.
 */
export function StyleNonce() {
  useInsertionEffect(() => {
    globalThis.__webpack_nonce__ =
      document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  }, []);
  return null;
}
