"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { BulkEditProvider } from "@/components/bulk/BulkEditProvider";
import { ReviewProvider } from "@/components/changes/ReviewProvider";
import { RunBar } from "@/components/changes/RunBar";
import { RunProvider } from "@/components/changes/RunProvider";
import { Shell } from "./Shell";
import type { TenantClient } from "@/lib/run/ports";
import type { AuthSettings } from "@/lib/auth/client";
import { AccountProvider } from "@/components/session/AccountProvider";
import { AuthProvider } from "@/components/session/AuthProvider";
import { QueryProvider } from "./QueryProvider";
import { StyleNonce } from "./StyleNonce";

interface ProvidersProps {
  readonly settings: AuthSettings;
  readonly local: boolean;
  /** Where the requests that a review shows would go. */
  readonly graphUrl: string;
  /** The server action that writes. */
  readonly save: TenantClient["save"];
  readonly children: ReactNode;
}

/** Everything that the pages of the console stand in, from the outside in. */
export function Providers({ settings, local, graphUrl, save, children }: ProvidersProps) {
  return (
    <NuqsAdapter>
      <QueryProvider>
        <StyleNonce />
        <AuthProvider settings={settings} local={local}>
          <AccountProvider>
            <RunProvider save={save}>
              <ReviewProvider graphUrl={graphUrl}>
                <BulkEditProvider>
                  <Shell local={local}>
                    <RunBar />
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
