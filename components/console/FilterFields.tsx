import "@/components/ui/field.css";
import { clsx } from "clsx";
import { SearchField as Field } from "@/components/ui/SearchField";
import { Notice } from "@/components/ui/Notice";
import { type Channel, CHANNELS } from "@/lib/domain/channel";
import { useChannel } from "./state/urlState";
import { FOREIGN_GROUP } from "@/lib/domain/rows";
import { GROUPS } from "@/lib/domain/visible";

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "Voice" };

const CHANNEL_LOOK = clsx(
  "relative inline-flex min-h-7.5 cursor-pointer items-center px-3.5 font-medium",
  "has-checked:bg-accent has-checked:text-on-accent",
  "forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText]",
  "forced-colors:has-checked:forced-color-adjust-none",
  "has-focus-visible:outline-2 has-focus-visible:-outline-offset-4",
  "outline-focus has-checked:outline-on-accent",
);

interface ChannelFieldProps {
  /** What else a change of the channel ends. */
  readonly onChange?: () => void;
}

/** Switches between the two channels; the choice is kept in the URL. */
export function ChannelField({ onChange }: ChannelFieldProps) {
  const [channel, setChannel] = useChannel();
  return (
    <fieldset className="inline-flex overflow-hidden rounded-md border border-line-strong bg-panel">
      <legend className="sr-only">Channel</legend>
      {CHANNELS.map((one) => (
        <label key={one} className={CHANNEL_LOOK}>
          <input
            type="radio"
            name="channel"
            value={one}
            className="absolute inset-0 cursor-pointer opacity-0"
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

interface GroupFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A continent, the codes that have none, or everything. */
export function GroupField({ value, onValue }: GroupFieldProps) {
  return (
    <label className="field">
      <span className="sr-only">Region</span>
      <select value={value} onChange={({ target }) => onValue(target.value)}>
        <option value="">All regions</option>
        {GROUPS.filter((name) => name !== FOREIGN_GROUP).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One box for a name, an ISO code or a dial code. */
export function SearchField({ value, onValue }: SearchFieldProps) {
  return (
    <Field
      value={value}
      onValue={onValue}
      label="Search by name, ISO code or dial code"
      placeholder="Name, ISO or dial code"
      className="basis-48"
    />
  );
}

/** Shown with every voice setting: they have no effect yet. */
export function VoiceNotice() {
  return (
    <Notice tone="info" title="External ID sends no voice today">
      Voice settings are kept as Graph stores them; SMS is the only phone method so far.
    </Notice>
  );
}
