"use client";

import { Crash } from "@/components/shell/Crash";

export default function ErrorPage(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main className="mx-auto max-w-xl px-6 py-12">
      <Crash {...props} />
    </main>
  );
}
