import next from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import tseslint from "typescript-eslint";

/** The arrows between the rooms: who may not import what. */
const walls = [
  {
    files: ["lib/regions/**"],
    ignores: ["**/*.test.ts", "**/*.fixture.ts"],
    patterns: [
      {
        group: ["react", "react-dom", "react/*", "next", "next/*"],
        message: "The domain is pure.",
      },
      { group: ["node:*"], message: "The domain does no I/O." },
      {
        regex: "^@/(app|components|emulator|e2e|lib/(graph|auth|launch|config|pipeline))(/|$)",
        message: "The domain imports only lib/geo.",
      },
      { regex: "^(\\.\\./)+(app|components|emulator|graph|auth|launch|config|pipeline)(/|$)" },
    ],
  },
  {
    files: ["lib/geo/*.{ts,tsx}"],
    patterns: [
      { group: ["react", "react-dom", "react/*", "next", "next/*", "node:*"] },
      { regex: "^@/", message: "Geo is the ground floor." },
      { regex: "^\\.\\./" },
    ],
  },
  {
    files: ["components/**"],
    patterns: [
      { regex: "^@/lib/graph(/|$)", message: "Only app imports lib/graph." },
      { regex: "^@/emulator(/|$)" },
      { regex: "^@/app/(?!actions/)", message: "Nothing imports app, but for its actions." },
    ],
  },
  {
    files: ["lib/{auth,graph,launch,config,pipeline}/**"],
    // Tests drive the local tenant over HTTP.
    ignores: ["**/*.test.ts", "**/*.fixture.ts"],
    patterns: [{ regex: "^@/(app|components|emulator)(/|$)" }],
  },
  { files: ["app/**"], patterns: [{ regex: "^@/emulator(/|$)" }] },
  {
    files: ["emulator/**"],
    patterns: [{ regex: "^@/", message: "The emulator imports only itself." }],
  },
].map(({ files, ignores = [], patterns }) => ({
  files,
  ignores,
  rules: { "no-restricted-imports": ["error", { patterns }] },
}));

const config = [
  {
    ignores: [
      ".next/**",
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
    files: [
      "lib/launch/**",
      "lib/pipeline/main.ts",
      "emulator/main.ts",
      "lib/geo/generate/**",
      "e2e/bench/**",
    ],
    rules: { "no-console": "off" },
  },
  ...walls,
];

export default config;
