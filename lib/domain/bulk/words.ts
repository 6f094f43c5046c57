import { isKnownCode } from "@/lib/geo/codes";
import { plural, t } from "@/lib/i18n/t";
import { joined } from "../format";
import type { Change } from "./change";
import { isolated } from "../shownName";

/** "1 application", "10,000 applications". */
export function applicationsText(count: number): string {
  return plural(count)`# application|# applications`;
}

/**
 * "43 applications and 1 that no longer exists": what is written for ids that only listeners name is
 * counted, but not as applications of the tenant.
 */
export function withGoneText(existing: number, gone: number): string {
  if (gone === 0) return applicationsText(existing);
  if (existing === 0) {
    return plural(gone)`# application that no longer exists|# applications that no longer exist`;
  }
  return joined([
    applicationsText(existing),
    plural(gone)`# that no longer exists|# that no longer exist`,
  ]);
}

/** "1 region", "27 regions". */
export function regionsText(count: number): string {
  return plural(count)`# region|# regions`;
}

/** What was asked, for the review and the record of the run: "Exclude +234 for 10,000 applications". */
export function changeText(
  change: Change,
  count: number,
  nameOf: (appId: string) => string | null,
): string {
  switch (change.kind) {
    case "choose":
      return choiceText(change, count);
    case "only": {
      const regions = chosenText(change);
      return plural(
        count,
      )`Allow only ${regions} for # application|Allow only ${regions} for # applications`;
    }
    case "copy": {
      const name = isolated(nameOf(change.from) ?? change.from);
      return plural(
        count,
      )`Copy the settings of “${name}” to # application|Copy the settings of “${name}” to # applications`;
    }
    case "reset":
      return plural(
        count,
      )`Reset # application to Microsoft default|Reset # applications to Microsoft default`;
    case "channel":
      return change.from === "sms"
        ? plural(
            count,
          )`Copy SMS settings to voice for # application|Copy SMS settings to voice for # applications`
        : plural(
            count,
          )`Copy voice settings to SMS for # application|Copy voice settings to SMS for # applications`;
  }
}

function choiceText(change: Extract<Change, { kind: "choose" }>, count: number): string {
  const regions = chosenText(change);
  switch (change.choice) {
    case "opt-in":
      return plural(
        count,
      )`Opt in ${regions} for # application|Opt in ${regions} for # applications`;
    case "exclude":
      return plural(
        count,
      )`Exclude ${regions} for # application|Exclude ${regions} for # applications`;
    case "return-to-default":
      return plural(
        count,
      )`Return ${regions} to Microsoft default for # application|Return ${regions} to Microsoft default for # applications`;
  }
}

/** With the channels. SMS goes without saying: it is all that External ID sends. */
function chosenText({ codes, channels }: Extract<Change, { kind: "choose" | "only" }>): string {
  const regions = codesText(codes);
  if (!channels.includes("voice")) return regions;
  return channels.includes("sms") ? t`${regions} (SMS and voice)` : t`${regions} (voice)`;
}

/** "+234", "+234 and +254", "12 regions", "no region". */
function codesText(codes: readonly number[]): string {
  const known = [...new Set(codes)].filter(isKnownCode);
  if (known.length === 0) return t`no region`;
  if (known.length > 3) return regionsText(known.length);
  return joined(known.map((code) => `+${code}`));
}
