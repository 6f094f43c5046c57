import type { RuleHead } from "./finding";
import { t } from "@/lib/i18n/t";

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

/** "SMS: +44; voice: +91": one after the other, without an "and". */
export function inSequence(parts: readonly string[]): string {
  return parts.reduce((before, part) => t`${before}; ${part}`);
}
