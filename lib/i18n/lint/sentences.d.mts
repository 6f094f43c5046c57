import type { Rule } from "eslint";

declare const plugin: {
  readonly rules: Readonly<Record<"no-sentence-outside" | "no-message-on-load", Rule.RuleModule>>;
};

export default plugin;
