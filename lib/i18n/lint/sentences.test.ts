import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import plugin from "./sentences.mjs";

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
});

const outside = { errors: [{ messageId: "outside" }] };

tester.run("no-sentence-outside", plugin.rules["no-sentence-outside"], {
  valid: [
    "const a = t`Nothing was written.`;",
    "const a = plural(3)`# region|# regions`;",
    "const a = <p>{t`Nothing was written.`}</p>;",
    'const a = <p className="mt-2 text-sm">{name}</p>;',
    'const a = "grid size-6 place-items-center";',
    'const a = <p lang="en" role="status">+{code}</p>;',
    'throw new Error("No region has this code");',
    'import { a } from "Some package";',
    'type A = "Some words" | "Others";',
    'if (key === "Escape") close();',
    'log("instance-started", { tenant });',
    "const a = `${one} ${other}`;",
    "const a = <h1>Dialgate</h1>;",
    "const a = <b>JSON</b>;",
  ],
  invalid: [
    { code: 'const a = "Nothing was written.";', ...outside },
    { code: "const a = `${count} regions`;", ...outside },
    { code: 'const a = names.join(" and ");', ...outside },
    { code: "const a = <p>Nothing was written.</p>;", ...outside },
    { code: 'const a = <Field label="Name" />;', ...outside },
    { code: 'const a = { title: "Undone" };', ...outside },
    { code: 'const a = isOpen ? "Close" : name;', ...outside },
  ],
});

tester.run("no-message-on-load", plugin.rules["no-message-on-load"], {
  valid: [
    "const a = () => t`Blocked`;",
    "const a = { get label() { return t`Blocked`; } };",
    "const a = sql`Blocked`;",
  ],
  invalid: [
    { code: "const a = t`Blocked`;", errors: [{ messageId: "early" }] },
    { code: "const a = { label: plural(2)`a|b` };", errors: [{ messageId: "early" }] },
  ],
});
