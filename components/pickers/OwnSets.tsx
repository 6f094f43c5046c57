import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { FileButton } from "@/components/ui/FileButton";
import { fileText } from "@/components/ui/fileText";
import { download } from "@/components/ui/download";
import { listed } from "@/lib/domain/format";
import { regionsText } from "@/lib/domain/bulk/words";
import { type SavedSet, LONGEST_NAME, parseSets, setsFile } from "@/lib/domain/sets/savedSets";
import { deleteSet, saveSets } from "./savedSetsStore";
import { plural, t } from "@/lib/i18n/t";

interface OwnSetsProps {
  readonly codes: readonly number[];
  readonly sets: readonly SavedSet[];
}

/** The admin's own sets: saved in this browser, and exchanged as a file. */
export function OwnSets({ codes, sets }: OwnSetsProps) {
  const [message, setMessage] = useState("");
  return (
    <details>
      <summary className="min-h-6 w-fit">
        {sets.length > 0 ? t`Your own sets (${sets.length})` : t`Your own sets`}
      </summary>
      <div className="space-y-2 pt-1">
        <SaveSet codes={codes} onSaved={(name) => setMessage(t`Saved as “${name}”.`)} />
        {sets.length > 0 && (
          <ul aria-label={t`Saved sets`} className="divide-y divide-line">
            {sets.map(({ name, codes: its }) => (
              <li key={name} className="flex items-center justify-between gap-2">
                <span className="min-w-0 break-words">
                  {name} <span className="text-ink-muted">{regionsText(its.length)}</span>
                </span>
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t`Delete the set ${name}`}
                  onClick={() => {
                    deleteSet(name);
                    setMessage(t`Deleted “${name}”.`);
                  }}
                >
                  <Trash2 aria-hidden className="size-3.5" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            disabled={sets.length === 0}
            onClick={() => download("dialgate-sets.json", "application/json", setsFile(sets))}
          >
            {t`Export sets`}
          </Button>
          <ImportSets onDone={setMessage} />
        </div>
        <p role="status" className="text-sm">
          {message}
        </p>
        <p className="text-sm text-ink-muted">{t`They are kept in this browser only.`}</p>
      </div>
    </details>
  );
}

interface SaveSetProps {
  readonly codes: readonly number[];
  readonly onSaved: (name: string) => void;
}

function SaveSet({ codes, onSaved }: SaveSetProps) {
  const [name, setName] = useState("");
  const trimmed = name.trim();
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={t`Save the chosen regions as`} className="grow basis-48">
        <input
          type="text"
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <Button
        disabled={trimmed === "" || codes.length === 0}
        onClick={() => {
          saveSets([{ name: trimmed, codes }]);
          setName("");
          onSaved(trimmed);
        }}
      >
        {t`Save set`}
      </Button>
    </div>
  );
}

function ImportSets({ onDone }: { readonly onDone: (message: string) => void }) {
  const take = async (file: File) => {
    const text = await fileText(file);
    const read = text === null ? null : parseSets(text);
    if (read?.ok !== true) {
      return onDone(t`Nothing was imported. ${read?.problem ?? t`The file cannot be read.`}`);
    }
    saveSets(read.sets);
    const imported = plural(read.sets.length)`Imported # set.|Imported # sets.`;
    const strays = listed(read.strays.slice(0, 20).map(String));
    onDone(
      strays === ""
        ? imported
        : `${imported} ${t`Skipped, because they are not calling codes: ${strays}.`}`,
    );
  };
  return (
    <FileButton
      size="sm"
      accept=".json,application/json"
      label={t`File of sets`}
      onFile={(file) => void take(file)}
    >
      {t`Import sets`}
    </FileButton>
  );
}
