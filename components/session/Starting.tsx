import { Skeleton } from "@/components/ui/Skeleton";

/** The console's outline, for the moment in which it is not known yet who is signed in. */
export function Starting() {
  return (
    <div aria-busy className="flex min-h-dvh flex-col">
      <p role="status" className="sr-only">
        Signing you in…
      </p>
      <div className="flex h-13 items-center gap-4 border-b border-line bg-panel px-4 sm:px-6">
        <span className="text-lg font-semibold tracking-tight">Dialgate</span>
        <Skeleton className="ml-auto h-5 w-40" />
      </div>
      <noscript>
        <p className="p-6">Dialgate needs JavaScript: sign-in happens in your browser.</p>
      </noscript>
    </div>
  );
}
