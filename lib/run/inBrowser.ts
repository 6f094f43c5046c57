/**
 * All that a browser drives runs with and keeps of them. No page needs it before it stands: load it
 * with `import()`, so that it is a chunk of its own.
 */
export { browserLocks, browserStore } from "./browser";
export { Runner } from "./runner";
