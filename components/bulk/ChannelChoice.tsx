import type { Channel } from "@/lib/domain/channel";
import { CHANNELS } from "@/lib/domain/channel";

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "Voice" };

interface ChannelChoiceProps {
  readonly channels: readonly Channel[];
  readonly onChannels: (channels: readonly Channel[]) => void;
}

export function ChannelChoice({ channels, onChannels }: ChannelChoiceProps) {
  return (
    <fieldset>
      <legend className="font-semibold">Channel</legend>
      <div className="flex flex-wrap gap-x-5">
        {CHANNELS.map((channel) => (
          <label key={channel} className="flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={channels.includes(channel)}
              onChange={({ target }) =>
                onChannels(
                  CHANNELS.filter((one) =>
                    one === channel ? target.checked : channels.includes(one),
                  ),
                )
              }
            />
            {NAMES[channel]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
