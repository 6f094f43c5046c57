import { Download } from "lucide-react";
import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { FileButton } from "@/components/ui/FileButton";
import { fileText } from "@/components/ui/fileText";
import { ProblemList } from "@/components/transfer/ProblemList";
import type { ReadTenant } from "@/components/session/useReadTenant";
import { useFileDrop } from "@/components/ui/useFileDrop";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import { Notice } from "@/components/ui/Notice";
import { pluralRich } from "@/components/ui/rich";
import { exportDocument, standardDocument } from "@/lib/domain/documents/exportDocument";
import { readDocument } from "@/lib/domain/documents/readDocument";
import type { Problem, Reading } from "@/lib/domain/documents/reading";
import { writeJson } from "@/lib/domain/documents/writeDocument";
import type { KnownStandard } from "@/components/session/useStandard";
import { useApplications } from "@/components/session/useApplications";
import { t } from "@/lib/i18n/t";

interface StandardFileProps {
  readonly standard: KnownStandard;
  /** The standard as it was read; null where there is none. */
  readonly reading: Reading | null;
  readonly tenant: ReadTenant | null;
}

/** The file that is the standard: load it, make it of what is set, take it away with you. */
export function StandardFile({ standard, reading, tenant }: StandardFileProps) {
  const { tenantId } = useAccount();
  const { textOf } = useApplications();
  const { refused, load, take } = useStandardFile(standard);
  const { file, acknowledged } = standard;
  const { handlers } = useFileDrop((dropped) => void load(dropped));
  return (
    <div {...handlers} className="space-y-3">
      {file === null || reading === null ? (
        <p className="text-ink-muted">
          {t`No standard loaded. Open a file, drop one here, or create one from the current settings.`}
        </p>
      ) : (
        <p role="status" className="break-words">
          <Contents
            name={file.name}
            applications={textOf(reading.rows.map(({ appId }) => appId))}
            accepted={acknowledged.length}
          />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <FileButton accept=".json,.csv" onFile={(chosen) => void load(chosen)}>
          {file === null ? t`Open a file…` : t`Open another file…`}
        </FileButton>
        <Button disabled={tenant === null} onClick={() => tenant !== null && void take(tenant)}>
          {file === null ? t`Create from current settings` : t`Update to current settings`}
        </Button>
        {file !== null && reading !== null && (
          <>
            <Button
              onClick={() =>
                download(
                  jsonName(file.name),
                  "application/json",
                  writeJson(standardDocument(tenantId, reading, acknowledged)),
                )
              }
            >
              <Download aria-hidden className="size-4" />
              {t`Download`}
            </Button>
            <Button onClick={() => void standard.remove()}>{t`Remove from this browser`}</Button>
          </>
        )}
      </div>
      {typeof refused === "string" && (
        <Notice tone="error" title={t`The file was not accepted`}>
          <p className="break-words">{refused}</p>
        </Notice>
      )}
      {typeof refused === "object" && <ProblemList problems={refused} />}
    </div>
  );
}

interface ContentsProps {
  readonly name: string;
  readonly applications: string;
  /** How many findings it accepts. */
  readonly accepted: number;
}

function Contents({ name, applications, accepted }: ContentsProps) {
  const file = <strong>{name}</strong>;
  return pluralRich(
    accepted,
  )`${file}: ${applications}, # accepted finding.|${file}: ${applications}, # accepted findings.`;
}

/** The ways to a standard, from a file and from what is set; and why a file is not taken. */
function useStandardFile(standard: KnownStandard) {
  const { tenantId } = useAccount();
  const [refused, setRefused] = useState<string | readonly Problem[]>();

  async function load(chosen: File) {
    const text = await fileText(chosen);
    const read = text === null ? null : readDocument(text);
    if (text === null || read === null) {
      setRefused(t`The browser cannot read this file.`);
    } else if (read.problems.length > 0) {
      setRefused(read.problems);
    } else if (read.tenantId !== null && read.tenantId !== tenantId) {
      setRefused(t`It belongs to another tenant, ${read.tenantId}.`);
    } else {
      setRefused(undefined);
      await standard.adopt(chosen.name, text, read.acknowledged);
    }
  }
  async function take({ snapshot, applications }: ReadTenant) {
    const document = exportDocument(tenantId, snapshot, applications, standard.acknowledged);
    const text = writeJson(document);
    const name = `dialgate-standard-${snapshot.readAt.slice(0, 10)}.json`;
    setRefused(undefined);
    await standard.adopt(name, text, []);
    download(name, "application/json", text);
  }
  return { refused, load, take };
}

function jsonName(name: string): string {
  return `${name.replace(/\.[a-z]{1,4}$/i, "")}.json`;
}
