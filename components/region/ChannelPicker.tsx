"use client";

import { useChannel } from "@/components/regions/urlState";
import type { Channel } from "@/lib/regions/channel";
import { CHANNELS } from "@/lib/regions/channel";

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "Voice" };

/** Which channel is counted. */
export function ChannelPicker() {
  const [channel, setChannel] = useChannel();
  return (
    <fieldset className="channel-switch">
      <legend className="sr-only">Channel</legend>
      {CHANNELS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="channel"
            value={one}
            checked={channel === one}
            onChange={() => void setChannel(one)}
          />
          {NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}
