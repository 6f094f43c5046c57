import { territory } from "@/lib/geo/territories";
import { type ApplicationRegions, statusUnder } from "../applicationRegions";
import type { Choice } from "../choice";
import { explain } from "../explain";
import { codesText, listed } from "../format";
import { namesOf } from "../rows";
import type { Status } from "../status";
import { type ReadNumber, LINES } from "./reading";
import { territoryName } from "@/lib/i18n/formats";
import { t } from "@/lib/i18n/t";

/** What stands in the way of an SMS, the first that applies. */
export type Verdict =
  /** A line that gets no SMS. */
  | "no-sms-line"
  | "invalid"
  /** Which listener decides cannot be told. */
  | "unpredictable"
  | "excluded"
  | "blocked"
  | "unknown"
  /** The settings let it through; that is all they promise. */
  | "allowed";

export interface CheckedNumber {
  readonly verdict: Verdict;
  readonly status: Status;
  /** The rule and the listener that decide, in whole sentences. */
  readonly why: readonly string[];
  /** What the admin or the help desk does next. */
  readonly next: string;
  /** The choice for its code that would let it through; null where none would help. */
  readonly choice: Choice | null;
  /** To send to the user: it names no setting and no tenant. */
  readonly toUser: string;
}

/** Whether the settings of one application let an SMS go to a number, why, and what to do next. */
export function check(number: ReadNumber, regions: ApplicationRegions): CheckedNumber {
  const { code } = number;
  const status = statusUnder(regions.settings, regions, "sms", code);
  const why = explain(code, status, regions, "sms").sentences;
  const verdict = verdictOf(number, status, regions);
  const place = placeOf(number);
  return { verdict, status, why, ...adviceOn(verdict, number, place, regions) };
}

function verdictOf(number: ReadNumber, status: Status, regions: ApplicationRegions): Verdict {
  if (LINES[number.line].noSms !== null) return "no-sms-line";
  if (!number.valid) return "invalid";
  if (regions.settings === null) return "unpredictable";
  return status === "default" || status === "opted-in" ? "allowed" : status;
}

/** The territory where the number tells it, else everything that its code serves. */
export function placeOf({ territory: iso, code }: Pick<ReadNumber, "territory" | "code">): string {
  const place = iso === null ? undefined : territory(iso);
  if (place !== undefined) return territoryName(place.iso, place.name);
  return listed(namesOf(code)) || codesText([code]);
}

function adviceOn(
  verdict: Verdict,
  { code, line }: ReadNumber,
  place: string,
  { baseline }: ApplicationRegions,
): Pick<CheckedNumber, "next" | "choice" | "toUser"> {
  switch (verdict) {
    case "no-sms-line":
      return {
        next: LINES[line].noSms ?? "",
        choice: null,
        toUser: t`We cannot send a code to this kind of number. Please use a mobile number.`,
      };
    case "invalid":
      return {
        next: t`The numbering plan of ${place} has no such number. Ask the user to check it.`,
        choice: null,
        toUser: t`The phone number does not seem to exist. Please check it, with its country code.`,
      };
    case "unpredictable":
      return {
        next: t`Choose in the audit which listener applies to the application; until then its status is unknown.`,
        choice: null,
        toUser: t`We are looking into why you are not receiving a code. Please use another way to sign in.`,
      };
    case "excluded":
    case "blocked":
    case "unknown": {
      const choice: Choice =
        verdict === "excluded" && baseline.sms.enabled.has(code) ? "return-to-default" : "opt-in";
      const region = codesText([code]);
      return {
        next:
          choice === "opt-in"
            ? t`To send codes to users in ${place}, opt in ${region} for this application.`
            : t`To send codes to users in ${place}, remove ${region} from the exclusions for this application.`,
        choice,
        toUser: t`We currently do not send codes by SMS to ${place}. Please use another mobile number, or contact us.`,
      };
    }
    case "allowed":
      return {
        next: t`The settings are not the cause. Check the sign-in logs, wait a few minutes and try again, then try another number.`,
        choice: null,
        toUser: t`Codes can be sent to your number. Please check that it has reception, wait a few minutes and ask for a new code.`,
      };
  }
}
