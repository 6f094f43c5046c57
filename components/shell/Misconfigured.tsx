import { Notice } from "@/components/ui/Notice";

/** In place of the console, when the server's environment names no usable tenant. */
export function Misconfigured({ problems }: { readonly problems: readonly string[] }) {
  return (
    <main className="mx-auto max-w-xl px-6 py-12">
      <Notice tone="error" title="Dialgate is not set up yet">
        <p>Correct these variables and restart the server; the README describes them.</p>
        <ul className="list-disc space-y-1 pt-2 pl-4 font-mono text-sm">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    </main>
  );
}
