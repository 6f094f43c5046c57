"use client";

import type { Channel } from "@/lib/domain/channel";
import { CHANNELS } from "@/lib/domain/channel";
import { useChannel } from "./state/urlState";

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "Voice" };

interface ChannelFieldProps {
  /** What else a change of the channel ends. */
  readonly onChange?: () => void;
}

/** Which of the two channels is looked at; it stands in the address. */
export function ChannelField({ onChange }: ChannelFieldProps) {
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
            onChange={() => {
              onChange?.();
              void setChannel(one);
            }}
          />
          {NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}
