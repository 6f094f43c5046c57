import { type Channel, CHANNEL_NAMES } from "../channel";
import { isKnownCode } from "@/lib/geo/codes";
import { counted, figure, joined } from "../format";
import type { Change } from "./change";
import { isolated } from "../shownName";

/** "1 application", "10,000 applications". */
export function applicationsText(count: number): string {
  return counted(count, "application");
}

/**
 * "43 applications and 1 that no longer exists": what is written for ids that only listeners name is
 * counted, but not as applications of the tenant.
 */
export function withGoneText(existing: number, gone: number): string {
  const left = gone === 1 ? "that no longer exists" : "that no longer exist";
  if (gone === 0) return applicationsText(existing);
  if (existing === 0) return `${applicationsText(gone)} ${left}`;
  return `${applicationsText(existing)} and ${figure(gone)} ${left}`;
}

/** "1 region", "27 regions". */
export function regionsText(count: number): string {
  return counted(count, "region");
}

/** What was asked, for the review and the record of the run: "Exclude +234 for 10,000 applications". */
export function changeText(
  change: Change,
  count: number,
  nameOf: (appId: string) => string | null,
): string {
  const applications = applicationsText(count);
  switch (change.kind) {
    case "choose":
      return `${choiceText(change)} for ${applications}`;
    case "only":
      return `Allow only ${codesText(change.codes)}${channelsText(change.channels)} for ${applications}`;
    case "copy":
      return `Copy the settings of “${isolated(nameOf(change.from) ?? change.from)}” to ${applications}`;
    case "reset":
      return `Reset ${applications} to Microsoft default`;
    case "channel":
      return `Copy ${CHANNEL_NAMES[change.from]} settings to ${CHANNEL_NAMES[change.to]} for ${applications}`;
  }
}

function choiceText({ codes, channels, choice }: Extract<Change, { kind: "choose" }>): string {
  const regions = codesText(codes) + channelsText(channels);
  switch (choice) {
    case "opt-in":
      return `Opt in ${regions}`;
    case "exclude":
      return `Exclude ${regions}`;
    case "return-to-default":
      return `Return ${regions} to Microsoft default`;
  }
}

/** "+234", "+234 and +254", "12 regions", "no region". */
function codesText(codes: readonly number[]): string {
  const known = [...new Set(codes)].filter(isKnownCode);
  if (known.length === 0) return "no region";
  if (known.length > 3) return regionsText(known.length);
  return joined(known.map((code) => `+${code}`));
}

/** SMS goes without saying: it is all that External ID sends. */
function channelsText(channels: readonly Channel[]): string {
  if (!channels.includes("voice")) return "";
  return channels.includes("sms") ? " (SMS and voice)" : " (voice)";
}
