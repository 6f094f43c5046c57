import type { Channel } from "@/lib/domain/channel";

/** The page of one code, in the channel that is looked at. */
export function regionHref(code: number, channel: Channel) {
  return channel === "sms"
    ? (`/regions/${code}` as const)
    : (`/regions/${code}?channel=voice` as const);
}
