import type { Act } from "./draft";
import { t } from "@/lib/i18n/t";

/** What an act is called, and what it does. */
export const ACT_LABELS: Readonly<
  Record<Act, { readonly label: string; readonly detail: string }>
> = {
  "opt-in": {
    get label() {
      return t`Opt in`;
    },
    get detail() {
      return t`Makes regions reachable.`;
    },
  },
  exclude: {
    get label() {
      return t`Exclude`;
    },
    get detail() {
      return t`Makes regions unreachable, regardless of Microsoft’s default.`;
    },
  },
  "return-to-default": {
    get label() {
      return t`Return to Microsoft default`;
    },
    get detail() {
      return t`Removes regions from both lists.`;
    },
  },
  only: {
    get label() {
      return t`Only these regions`;
    },
    get detail() {
      return t`Excludes every other known calling code.`;
    },
  },
  copy: {
    get label() {
      return t`Copy from an application`;
    },
    get detail() {
      return t`Gives these applications all its settings.`;
    },
  },
  reset: {
    get label() {
      return t`Reset to Microsoft default`;
    },
    get detail() {
      return t`Removes all regions from both lists, SMS and voice.`;
    },
  },
  "sms-to-voice": {
    get label() {
      return t`SMS to voice`;
    },
    get detail() {
      return t`Copies the SMS settings to voice.`;
    },
  },
  "voice-to-sms": {
    get label() {
      return t`Voice to SMS`;
    },
    get detail() {
      return t`Copies the voice settings to SMS.`;
    },
  },
};
