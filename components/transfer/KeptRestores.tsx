import { Skeleton } from "@/components/ui/Skeleton";
import { Button } from "@/components/ui/Button";
import { downloadRestore } from "@/components/changes/RunButtons";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { momentText } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";
import { useRestores } from "./useRestores";

interface KeptRestoresProps {
  /** Null for who may not write. */
  readonly onRestore: ((file: RestoreFile) => void) | null;
  readonly onProblem: (problem: string) => void;
}

/** The restore files that this browser keeps, the latest first. */
export function KeptRestores({ onRestore, onProblem }: KeptRestoresProps) {
  const { restores, get, remove } = useRestores();
  if (restores === null) return <Skeleton className="h-9" />;
  if (restores.length === 0) return <p>{t`No restore files in this browser yet.`}</p>;
  const withFile = (id: string, use: (file: RestoreFile) => void) =>
    void get(id).then(
      (file) => (file === null ? onProblem(t`This browser no longer has the file.`) : use(file)),
      () => onProblem(t`This browser could not read the file.`),
    );
  return (
    <ul
      aria-label={t`Restore files`}
      className="divide-y divide-line rounded-md border border-line"
    >
      {restores.map(({ id, at, heading }) => {
        const label = t`${heading}, ${momentText(at)}`;
        return (
          <li key={id} className="flex flex-wrap items-center gap-2 px-3 py-2">
            <div className="min-w-0 grow basis-60">
              <p className="font-medium break-words">{heading}</p>
              <p className="text-sm text-ink-muted">{momentText(at)}</p>
            </div>
            <Button
              size="sm"
              aria-label={t`Download: ${label}`}
              onClick={() => withFile(id, downloadRestore)}
            >
              {t`Download`}
            </Button>
            {onRestore !== null && (
              <Button
                size="sm"
                aria-label={t`Restore: ${label}`}
                onClick={() => withFile(id, onRestore)}
              >
                {t`Restore…`}
              </Button>
            )}
            <Button
              size="sm"
              variant="quiet"
              aria-label={t`Remove: ${label}`}
              onClick={() =>
                void remove(id).catch(() => onProblem(t`This browser could not delete the file.`))
              }
            >
              {t`Remove`}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
