"use client";

import type { Channel } from "@/lib/regions/channel";
import { CHANNELS } from "@/lib/regions/channel";
import { useChannel } from "./urlState";
import { useViewStore } from "./useView";

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "Voice" };

/** Which of the two lists of settings is shown. */
export function ChannelSwitch() {
  const [channel, setChannel] = useChannel();
  const view = useViewStore();
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
              view.setState({ armed: null });
              void setChannel(one);
            }}
          />
          {NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}
