/**
 * The walls between the rooms, and the arrows that may pass them; `npm run walls` holds them.
 * Tests and fixtures may reach further: they drive the local tenant and look at what crosses rooms.
 */
const TESTS = "\\.(test|fixture)\\.tsx?$";
const REACT_OR_NEXT = "^node_modules/(react|react-dom|next|@azure)/";

/** A rule over source files alone; `to` is what they may not import. */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: TESTS, ...from },
  to,
});

const config = {
  forbidden: [
    {
      name: "no-circles-between-folders",
      comment: "Arrows between folders run one way.",
      severity: "error",
      scope: "folder",
      from: { path: "^(components|lib|app)(/|$)" },
      to: { circular: true },
    },
    forbid("no-circles-between-files", "Arrows between files run one way.", {}, { circular: true }),
    forbid(
      "nothing-imports-app",
      "Pages hand their actions down.",
      { path: "^(components|lib|emulator)/" },
      { path: "^app/" },
    ),
    forbid(
      "lib-knows-no-components",
      "What people see stands on lib, not the other way round.",
      { path: "^lib/" },
      { path: "^components/" },
    ),
    forbid(
      "domain-is-pure",
      "The domain does no I/O and knows neither React nor Next.",
      { path: "^lib/domain/" },
      { path: `^lib/(?!domain/|geo/|i18n/[^/]+$)|^emulator/|${REACT_OR_NEXT}` },
    ),
    forbid(
      "domain-does-no-io",
      "No Node modules in the domain.",
      { path: "^lib/(domain|geo/[^/]+$|graph/wire|i18n/[^/]+$|run)" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "geo-is-the-ground-floor",
      "Geo stands on nothing of ours but the names that a language has for places.",
      { path: "^lib/geo/" },
      { path: "^lib/(?!geo/|i18n/[^/]+$)|^emulator/" },
    ),
    forbid(
      "i18n-knows-no-room",
      "Every room speaks; the catalogues know none of them.",
      { path: "^lib/i18n/" },
      { path: `^(app|components|emulator)/|^lib/(?!i18n/)|${REACT_OR_NEXT}` },
    ),
    forbid(
      "only-the-server-loads-catalogues",
      "A page gets its language by a script of its own.",
      { path: "^(components/|lib/(?!i18n/server/|http/))" },
      { path: "^lib/i18n/server/" },
    ),
    forbid(
      "wire-is-pure",
      "The wire format rests on the domain alone.",
      { path: "^lib/graph/wire/" },
      { path: `^lib/(?!domain/|geo/|graph/wire/|i18n/[^/]+$)|${REACT_OR_NEXT}` },
    ),
    forbid(
      "run-needs-no-browser-and-no-server",
      "A browser tab drives a run today, a server can tomorrow.",
      { path: "^lib/run/" },
      { path: `^lib/(?!domain/|geo/|i18n/[^/]+$|run/)|${REACT_OR_NEXT}` },
    ),
    forbid(
      "log-knows-no-room",
      "Every room of the server may log; the log knows words and levels alone.",
      { path: "^lib/log/" },
      { path: "^lib/(?!config/|domain/|log/)|^emulator/" },
    ),
    forbid(
      "no-log-in-the-browser",
      "The log writes to standard output.",
      { path: "^(components|emulator|lib/(domain|geo|graph/wire|launch|run)/)" },
      { path: "^lib/(log|telemetry)/" },
    ),
    forbid(
      "telemetry-knows-no-room",
      "What is measured is said by who does it.",
      { path: "^lib/telemetry/" },
      { path: "^lib/(?!domain/|telemetry/)|^emulator/" },
    ),
    forbid(
      "only-the-start-of-telemetry-loads-its-sdk",
      "The API alone does nothing and weighs little; the SDK is loaded where it is switched on.",
      { pathNot: `^lib/telemetry/(start|cleanSpans)\\.ts$|${TESTS}` },
      { path: "^node_modules/@opentelemetry/(?!api/)" },
    ),
    forbid(
      "only-the-server-calls-graph",
      "Routes, actions and commands call Graph; nothing in the browser does.",
      { path: "^(components|lib)/", pathNot: `^lib/(cli|setup/server|graph/server)/|${TESTS}` },
      { path: "^lib/graph/server/" },
    ),
    forbid(
      "setup-checks-on-the-server",
      "Words, steps and scripts of the set-up are pure; what asks a tenant runs on the server.",
      { path: "^(components/|lib/(?!cli/|setup/server/)|lib/setup/(?!server/))" },
      { path: "^lib/setup/server/" },
    ),
    forbid(
      "ui-knows-no-room",
      "Primitives know words and formats of the domain, and nothing of a page.",
      { path: "^components/ui/" },
      { path: "^components/(?!ui/)|^lib/(?!domain/|i18n/[^/]+$)" },
    ),
    forbid(
      "map-knows-no-console",
      "The map serves more than one page.",
      { path: "^components/console/map/" },
      { path: "^components/console/[^/]+$" },
    ),
    forbid(
      "emulator-stands-alone",
      "The local tenant shares no code with the application.",
      { path: "^emulator/" },
      { path: "^(app|components|lib|tests|e2e)/" },
    ),
    forbid(
      "no-emulator-in-the-product",
      "The application cannot tell the local tenant from Microsoft's.",
      { path: "^(app|components|lib)/" },
      { path: "^emulator/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: `${TESTS}|\\.generated\\.ts$|^\\.next/` },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
    reporterOptions: {
      archi: {
        collapsePattern:
          "^(app|emulator)|^(components|lib)/(console/[^/]+(?=/)|domain/[^/]+(?=/)|graph/[^/]+(?=/)|[^/]+)",
      },
    },
  },
};

export default config;
