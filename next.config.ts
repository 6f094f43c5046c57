import type { NextConfig } from "next";

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Server action arguments carry an access token; the development log would print them.
  logging: { serverFunctions: false },
};

export default config;
