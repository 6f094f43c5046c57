"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/Shell";
import type { AuthSettings } from "@/lib/auth/client";
import { AccountProvider } from "./AccountProvider";
import { AuthProvider } from "./AuthProvider";
import { QueryProvider } from "./QueryProvider";
import { StyleNonce } from "./StyleNonce";

interface ProvidersProps {
  readonly settings: AuthSettings;
  readonly local: boolean;
  readonly children: ReactNode;
}

/** Everything that the pages of the console stand in, from the outside in. */
export function Providers({ settings, local, children }: ProvidersProps) {
  return (
    <NuqsAdapter>
      <QueryProvider>
        <StyleNonce />
        <AuthProvider settings={settings} local={local}>
          <AccountProvider>
            <Shell local={local}>{children}</Shell>
          </AccountProvider>
        </AuthProvider>
      </QueryProvider>
    </NuqsAdapter>
  );
}
