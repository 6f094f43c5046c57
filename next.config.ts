import type { NextConfig } from "next";

const config: NextConfig = {
  // Elsewhere, a version is built beside the one that runs.
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // No page uses the optimizer, and its cache on disk could be filled by anybody: it answers 404.
  images: { unoptimized: true },
  // Browsers ask for this name while the icon's link is exchanged, as Next does on each navigation.
  rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
  // `npm run types` checks everything, tests and emulator included: a build is none of theirs.
  typescript: { ignoreBuildErrors: true },
  // Server action arguments carry an access token; the development log would print them.
  logging: { serverFunctions: false },
  // The default, said here since it is relied on: see lib/http/actionBody.ts.
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
