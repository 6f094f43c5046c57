import type { NextConfig } from "next";

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // `npm run types` checks everything, tests and emulator included: a build is none of theirs.
  typescript: { ignoreBuildErrors: true },
  // Server action arguments carry an access token; the development log would print them.
  logging: { serverFunctions: false },
  // Static files pass by proxy.ts, which sets the headers of everything else.
  headers: () =>
    Promise.resolve([
      {
        source: "/_next/static/:path*",
        headers: [{ key: "X-Content-Type-Options", value: "nosniff" }],
      },
    ]),
};

export default config;
