import { clsx } from "clsx";
import { Field } from "@/components/ui/Field";
import { SearchField } from "@/components/ui/SearchField";
import { Notice } from "@/components/ui/Notice";
import { CHANNEL_LABELS, CHANNELS } from "@/lib/domain/channel";
import { useChannel } from "./state/urlState";
import { groupName, FOREIGN_GROUP } from "@/lib/domain/rows";
import { UNIONS } from "@/lib/domain/sets/unions";
import { GROUPS } from "@/lib/domain/visible";
import { t } from "@/lib/i18n/t";

const CHANNEL_LOOK = clsx(
  "relative inline-flex min-h-7.5 cursor-pointer items-center px-2.5 font-medium",
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
      <legend className="sr-only">{t`Channel`}</legend>
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
          {CHANNEL_LABELS[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface RegionFieldsProps {
  readonly q: string;
  readonly region: string;
  readonly onFilter: (filter: { readonly q: string } | { readonly region: string }) => void;
}

/** What narrows regions down: a name, an ISO code or a dial code; a continent, or those without. */
export function RegionFields({ q, region, onFilter }: RegionFieldsProps) {
  return (
    <>
      <SearchField
        value={q}
        onValue={(next) => onFilter({ q: next })}
        label={t`Search by name, ISO code or dial code`}
        placeholder={t`Name, ISO or dial code`}
        className="basis-40"
      />
      <Field label={t`Region`} hideLabel>
        <select value={region} onChange={({ target }) => onFilter({ region: target.value })}>
          <option value="">{t`All regions`}</option>
          {GROUPS.filter((name) => name !== FOREIGN_GROUP).map((name) => (
            <option key={name} value={name}>
              {groupName(name)}
            </option>
          ))}
          <optgroup label={t`Unions of states`}>
            {UNIONS.map(({ id, short }) => (
              <option key={id} value={id}>
                {short}
              </option>
            ))}
          </optgroup>
        </select>
      </Field>
    </>
  );
}

/** Shown with every voice setting: they have no effect yet. */
export function VoiceNotice() {
  return (
    <Notice tone="info" title={t`External ID sends no voice messages today`}>
      {t`Voice settings are kept as Graph stores them; SMS is the only phone method so far.`}
    </Notice>
  );
}
