import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Dialgate", template: "%s · Dialgate" },
  description:
    "See and change, per application, where Microsoft Entra External ID may send verification SMS.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f6f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1217" },
  ],
};

export default async function RootLayout({ children }: LayoutProps<"/">) {
  // Rendered for each request: the scripts carry that request's nonce (see `proxy.ts`).
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
