import { ChevronDown } from "lucide-react";
import { Combobox } from "@/components/ui/Combobox";
import { Popover } from "@/components/ui/Popover";
import { regionOptions } from "./regionOptions";
import { t } from "@/lib/i18n/t";

interface CodePickerProps {
  readonly label: string;
  readonly title: string | undefined;
  readonly onPick: (code: number) => void;
}

/** A button that opens a search for a region, by name, ISO code or dial code. */
export function CodePicker({ label, title, onPick }: CodePickerProps) {
  return (
    <Popover
      panelName={t`Choose a region`}
      title={title}
      className="px-2"
      label={
        <>
          {label} <ChevronDown aria-hidden className="size-3.5" />
        </>
      }
    >
      {(close) => (
        <Combobox
          label={t`Region by name, ISO code or dial code`}
          hideLabel
          placeholder={t`Name, ISO or dial code`}
          opens="always"
          find={regionOptions}
          onPick={(code) => {
            onPick(code);
            close();
          }}
        />
      )}
    </Popover>
  );
}
