/**
 * Two rules. Words that people read stand in a message (t`…`, plural(n)`…`, rich`…`), so that they are
 * in every catalogue; and no message is made while a module is loaded, since nobody's language is known
 * then.
 */

const TAGS = new Set(["t", "rich"]);
const TAGS_OF_NUMBERS = new Set(["plural", "pluralRich"]);

/** Attributes that nobody reads; all others are taken for words. */
const TECHNICAL =
  /class|^(d|id|key|look|here|elsewhere|viewBox|points|transform|href|src|rel|type|role|lang|dir|name|value|href|media|mediaSizes|autoComplete|aria-(live|keyshortcuts|haspopup|current|controls|labelledby|describedby|orientation)|data-.*|as|align|side|sizes|fill|stroke|strokeDasharray|variant|tone|at|code|tag)$/i;

/** Calls whose words are for developers, styles or machines. */
const SILENT =
  /^(clsx|cn|log|log\w*|fetch|matchMedia|querySelector(All)?|closest|matches|getElementById|addEventListener|removeEventListener|getItem|setItem|removeItem|startsWith|endsWith|includes|replace|replaceAll|split|test|exec|localeCompare|createElement|setAttribute|setHeader|append|getAttribute|describe|check|regex|literal|get|has|set)$/;

/** The same in every language: our own name, and what is said in letters, such as "JSON". */
const NAME = /^\s*(?:Dialgate|\p{Lu}+)\s*$/u;

/** Stands for a value in a template; no word has it. */
const VALUE = "\uE000";

const WORD = "[\\p{L}’']+";
const WORDS = new RegExp(
  `${WORD}[,;:.!?”)…]*\\s+[“(+]?(?:${WORD}|${VALUE})|${VALUE}\\s+${WORD}`,
  "u",
);
const CAPITALISED = /^\p{Lu}\p{Ll}+[…:.!?]?$/u;
const FRAGMENT = /^\s+\p{L}|\p{L}\s+$/u;
const STYLES = /^[a-z0-9:\-[\]/._&>*()%#=,'"!@<~+]+$/;

/** Several tokens as of Tailwind: none has a capital letter, and one has a dash, a colon or a bracket. */
function isStyle(text) {
  const tokens = text.split(/\s+/).filter((token) => token !== "" && token !== VALUE);
  return tokens.every((token) => STYLES.test(token)) && tokens.some((token) => /[-:[]/.test(token));
}

function isForPeople(text) {
  if (!/\p{L}{2}/u.test(text.replaceAll(VALUE, "")) || NAME.test(text)) return false;
  if (isStyle(text)) return false;
  return WORDS.test(text) || CAPITALISED.test(text) || FRAGMENT.test(text);
}

/** `<code>npm run setup</code>` is typed as it stands. */
function isCode(element) {
  return element.type === "JSXElement" && element.openingElement.name.name === "code";
}

function nameOf(callee) {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && callee.property.type === "Identifier"
    ? callee.property.name
    : "";
}

/** Whether the text is in a place that nobody reads. */
function isSilent(node) {
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    switch (parent.type) {
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
      case "ImportExpression":
      case "TSLiteralType":
      case "TSEnumMember":
      case "ThrowStatement":
        if (parent.type !== "ExportNamedDeclaration" || parent.source === child) return true;
        break;
      case "ExpressionStatement":
        if (parent.directive !== undefined) return true;
        break;
      case "Property":
        if (parent.key === child && !parent.computed) return true;
        break;
      case "MemberExpression":
        if (parent.property === child) return true;
        break;
      case "BinaryExpression":
        if (parent.operator !== "+" && child === node) return true;
        break;
      case "SwitchCase":
        if (parent.test === child) return true;
        break;
      case "JSXAttribute":
        return TECHNICAL.test(parent.name.name.name ?? parent.name.name);
      case "NewExpression":
        if (/Error$|^(RegExp|Headers|URL|Set|Map|Intl)$/.test(nameOf(parent.callee))) return true;
        break;
      case "CallExpression":
        if (parent.callee !== child && SILENT.test(nameOf(parent.callee))) return true;
        break;
    }
  }
  return false;
}

const outside = {
  meta: {
    type: "problem",
    schema: [],
    messages: { outside: "“{{text}}” is read by people: write it as a message (t, plural, rich)." },
  },
  create(context) {
    const judge = (node, text) => {
      if (isForPeople(text) && !isSilent(node))
        context.report({
          node,
          messageId: "outside",
          data: { text: text.trim().slice(0, 60).replaceAll(VALUE, "…") },
        });
    };
    return {
      JSXText(node) {
        if (/\p{L}{2}/u.test(node.value) && !NAME.test(node.value) && !isCode(node.parent))
          context.report({
            node,
            messageId: "outside",
            data: { text: node.value.trim().slice(0, 60) },
          });
      },
      Literal(node) {
        if (typeof node.value === "string" && !/^\s*$/.test(node.value)) judge(node, node.value);
      },
      TemplateLiteral(node) {
        if (node.parent.type === "TaggedTemplateExpression") return;
        judge(node, node.quasis.map(({ value }) => value.cooked).join(VALUE));
      },
    };
  },
};

const FUNCTIONS = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

function isMessage({ tag }) {
  if (tag.type === "Identifier") return TAGS.has(tag.name);
  return tag.type === "CallExpression" && TAGS_OF_NUMBERS.has(nameOf(tag.callee));
}

const early = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      early: "No language is known while a module is loaded: write a function or a getter.",
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isMessage(node)) return;
        for (let parent = node.parent; parent; parent = parent.parent)
          if (FUNCTIONS.test(parent.type)) return;
        context.report({ node, messageId: "early" });
      },
    };
  },
};

const plugin = { rules: { "no-sentence-outside": outside, "no-message-on-load": early } };

export default plugin;
