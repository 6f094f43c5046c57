import type { NextConfig } from "next";

/** What react-simple-maps loads and our map never calls. */
const UNUSED_BY_MAP = [
  "d3-color",
  "d3-ease",
  "d3-geo",
  "d3-interpolate",
  "d3-timer",
  "topojson-client",
];
const LEFT_OUT = "./components/console/map/leftOut.ts";

const config: NextConfig = {
  // Elsewhere, a version is built beside the one that runs.
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  // A server with all that it needs, to be taken to another machine; see lib/launch/build.
  output: "standalone",
  // The folder of the project, also where a folder above it holds another one.
  outputFileTracingRoot: process.cwd(),
  turbopack: {
    root: process.cwd(),
    resolveAlias: Object.fromEntries(UNUSED_BY_MAP.map((name) => [name, { browser: LEFT_OUT }])),
  },
  // What only the optimizer of images needs, which is off.
  outputFileTracingExcludes: { "*": ["node_modules/sharp/**", "node_modules/@img/**"] },
  agentRules: false,
  poweredByHeader: false,
  // For the budget of e2e/budget.spec.ts; they are left out of what is served.
  productionBrowserSourceMaps: true,
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
  experimental: {
    // The default, said here since it is relied on: see lib/http/actionBody.ts.
    serverActions: { bodySizeLimit: "1mb" },
    // A page is loaded when it is asked for: all of them at the start are a quarter of a second.
    preloadEntriesOnStart: false,
    // Eight files of script for a page rather than twenty: the same words compress better together.
    turbopackChunking: {
      maxMergeChunkSize: 4_000_000,
      minChunkSize: 1_500_000,
      generateComponentChunks: true,
    },
  },
};

export default config;
