import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { NONCE } from "@/lib/http/securityHeaders";
import { directionOf } from "@/lib/i18n/locales";
import { spoken } from "@/lib/i18n/spoken";
import { t } from "@/lib/i18n/t";
import "./globals.css";

export function generateMetadata(): Metadata {
  return {
    title: { default: "Dialgate", template: "%s · Dialgate" },
    description: t`See and change, per application, where Microsoft Entra External ID may send verification SMS.`,
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f6f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1217" },
  ],
};

export default async function RootLayout({ children }: LayoutProps<"/">) {
  // Rendered for each request: the scripts carry that request's nonce (see `proxy.ts`).
  await connection();
  const { locale, address } = spoken();
  const nonce = (await headers()).get(NONCE) ?? undefined;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      {address !== undefined && (
        <head>
          {/* Before any script that could ask for a word. English needs none: it is the source. */}
          {/* eslint-disable-next-line @next/next/no-sync-scripts */}
          <script src={address} nonce={nonce} />
        </head>
      )}
      <body>{children}</body>
    </html>
  );
}
