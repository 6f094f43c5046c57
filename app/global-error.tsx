"use client";

import { Crash } from "@/components/shell/Crash";
import { directionOf } from "@/lib/i18n/locales";
import { locale } from "@/lib/i18n/spoken";
import "./globals.css";

/** When even the root layout broke: it is replaced, so this brings its own document. */
export default function GlobalError(props: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  return (
    <html lang={locale()} dir={directionOf(locale())}>
      <title>Dialgate</title>
      <body>
        <main className="mx-auto max-w-xl px-6 py-12">
          <Crash {...props} />
        </main>
      </body>
    </html>
  );
}
