import type { RuleHead } from "./finding";

/**
 * A rule with the head of another, whose words are made when they are read. Never by spreading it: that
 * reads them at once, while the module is loaded.
 */
export function withWordsOf<T extends object>(head: RuleHead, rule: T): RuleHead & T {
  const { id, severity, source } = head;
  return {
    ...rule,
    id,
    severity,
    ...(source === undefined ? {} : { source }),
    get label() {
      return head.label;
    },
    get why() {
      return head.why;
    },
    get advice() {
      return head.advice;
    },
  };
}
