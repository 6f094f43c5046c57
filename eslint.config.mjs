import next from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import tseslint from "typescript-eslint";
import i18n from "./lib/i18n/lint/sentences.mjs";

const config = [
  {
    ignores: [
      ".next/**",
      ".next-*/**",
      "node_modules/**",
      "next-env.d.ts",
      "**/*.generated.*",
      "playwright-report/**",
    ],
  },
  ...next,
  ...nextTypescript,
  ...tseslint.configs.recommendedTypeCheckedOnly.map((entry) => ({
    ...entry,
    files: ["**/*.{ts,tsx}"],
  })),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-console": "error",
    },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}", "proxy.ts"],
    ignores: ["**/*.{test,fixture}.{ts,tsx}"],
    rules: {
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", 60],
    },
  },
  {
    // What people read in a browser. Commands, the log and files that are read again stay English.
    files: [
      "{app,components}/**/*.{ts,tsx}",
      "lib/{auth,config,domain,geo,graph,http,run}/**/*.ts",
      "lib/setup/*.ts",
    ],
    ignores: [
      "**/*.{test,fixture}.{ts,tsx}",
      "**/*.generated.ts",
      // Files for machines, and what a build log shows.
      "lib/domain/standard/formats/**",
      "lib/geo/generate/**",
      // Paths and bodies as Graph wants them, and code to copy.
      "lib/graph/wire/**",
    ],
    plugins: { i18n },
    rules: { "i18n/no-sentence-outside": "error", "i18n/no-message-on-load": "error" },
  },
  {
    files: [
      "lib/launch/**",
      "lib/cli/main.ts",
      "emulator/main.ts",
      "lib/geo/generate/**",
      "lib/i18n/extract/**",
      "e2e/bench/**",
    ],
    rules: { "no-console": "off" },
  },
];

export default config;
