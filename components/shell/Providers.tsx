"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { usePathname } from "next/navigation";
import { type ReactNode, useState, useInsertionEffect } from "react";
import { ApplicationSkeleton } from "@/components/console/ApplicationSkeleton";
import { BulkEditProvider } from "@/components/bulk/BulkEditProvider";
import { OverviewSkeleton } from "@/components/overview/OverviewSkeleton";
import { ReviewProvider } from "@/components/changes/ReviewProvider";
import { RunBarLater } from "@/components/changes/RunBarLater";
import { RunProvider } from "@/components/changes/RunProvider";
import type { SaveAction } from "@/components/changes/useRunner";
import { Shell } from "./Shell";
import { AccountProvider } from "@/components/session/AccountProvider";
import { AuthProvider } from "@/components/session/AuthProvider";
import { queryClient } from "@/components/session/queryClient";
import { QueryClientProvider } from "@tanstack/react-query";

interface ProvidersProps {
  readonly local: boolean;
  /** Where the requests that a review shows would go. */
  readonly graphUrl: string;
  /** How long Graph may take to show what it did. */
  readonly graphLagMs: number;
  /** The server action that writes. */
  readonly save: SaveAction;
  readonly children: ReactNode;
}

/** Everything that the pages of the console stand in, from the outside in. */
export function Providers({ local, children, ...run }: ProvidersProps) {
  const { graphUrl, graphLagMs, save } = run;
  return (
    <NuqsAdapter>
      <QueryProvider>
        <StyleNonce />
        <AuthProvider local={local} outline={<Outline />}>
          <AccountProvider>
            <RunProvider save={save} lagMs={graphLagMs}>
              <ReviewProvider graphUrl={graphUrl}>
                <BulkEditProvider>
                  <Shell local={local}>
                    <RunBarLater />
                    {children}
                  </Shell>
                </BulkEditProvider>
              </ReviewProvider>
            </RunProvider>
          </AccountProvider>
        </AuthProvider>
      </QueryProvider>
    </NuqsAdapter>
  );
}

/** Of the page that was asked for, where it has one worth drawing before it is read. */
function Outline() {
  const pathname = usePathname();
  if (pathname === "/") return <OverviewSkeleton />;
  return pathname.startsWith("/apps/") ? <ApplicationSkeleton /> : null;
}

function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(queryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

declare global {
  var __webpack_nonce__: string | undefined;
}

/**
 * Radix adds a style element while a dialog is open, and takes its nonce from this global. It is
 * read off a script of the document rather than passed down: after a navigation the server
 * renders with a new nonce, but the browser holds to that of the document.
 */
function StyleNonce() {
  useInsertionEffect(() => {
    globalThis.__webpack_nonce__ =
      document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  }, []);
  return null;
}
