import { useMemo } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { useSnapshot } from "@/components/session/useSnapshot";
import { useRestore } from "@/components/transfer/useRestore";
import { Button } from "@/components/ui/Button";
import { blockInForce } from "@/lib/domain/documents/blockInForce";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { listed, momentText } from "@/lib/domain/format";
import { regionText } from "@/lib/domain/rows";
import { type ReachShare, reachOf } from "@/lib/domain/reach/reach";
import { AttentionItem } from "./AttentionItem";
import { useBlocks } from "./useBlocks";
import { rich } from "@/components/ui/rich";
import { plural, t } from "@/lib/i18n/t";

interface BlockedNowProps {
  readonly shares: readonly ReachShare[] | null;
}

/** What "Block regions…" closed from this browser and nobody has opened since, with the way back. */
export function BlockedNow({ shares }: BlockedNowProps) {
  const title = t`Blocked now`;
  const { abilities } = useAccount();
  const { data: snapshot, error } = useSnapshot().query;
  const blocks = useBlocks();
  const { restore, problem } = useRestore();
  const inForce = useMemo(
    () =>
      snapshot === undefined || blocks === null
        ? null
        : blocks
            .map(({ file, codes }) => ({ file, codes: blockInForce(file, codes, snapshot) }))
            .filter(({ codes }) => codes.length > 0),
    [blocks, snapshot],
  );
  if (inForce === null) {
    return error === null ? (
      <AttentionItem title={title} />
    ) : (
      <AttentionItem title={title}>{t`The listeners could not be read.`}</AttentionItem>
    );
  }
  if (inForce.length === 0) {
    return <AttentionItem title={title}>{t`No regions blocked from this browser`}</AttentionItem>;
  }
  return (
    <AttentionItem title={title} calls>
      <ul aria-label={title} className="space-y-2">
        {inForce.map(({ file, codes }) => (
          <li key={file.at} className="flex items-center justify-between gap-3">
            <Block file={file} codes={codes} shares={shares ?? []} />
            {abilities.canWrite !== false && (
              <Button
                size="sm"
                aria-label={t`Restore: ${regionsText(codes)}`}
                onClick={() => void restore(file)}
              >
                {t`Restore…`}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p role="alert" className="pt-1 text-danger">
          {problem}
        </p>
      )}
    </AttentionItem>
  );
}

interface BlockProps {
  readonly file: RestoreFile;
  readonly codes: readonly number[];
  readonly shares: readonly ReachShare[];
}

function Block({ file, codes: [first, ...others], shares }: BlockProps) {
  if (first === undefined) return null;
  const { counts, total } = reachOf(shares, "sms", first);
  return (
    <div className="min-w-0">
      <p className="truncate font-medium text-excluded-ink">{regionsText([first, ...others])}</p>
      {others.length === 0 && total > 0 && (
        <p className="text-sm text-ink-muted">
          {plural(
            total,
          )`Excluded in ${counts.excluded} of # application|Excluded in ${counts.excluded} of # applications`}
        </p>
      )}
      <p className="text-sm text-ink-muted">
        {rich`By you, since ${(<time dateTime={file.at}>{momentText(file.at)}</time>)}`}
      </p>
    </div>
  );
}

/** More than this are counted. */
const MOST_NAMED = 2;

function regionsText(codes: readonly number[]): string {
  const named = listed(codes.slice(0, MOST_NAMED).map(regionText));
  const others = codes.length - MOST_NAMED;
  if (others <= 0) return named;
  return plural(others)`${named} and # more code|${named} and # more codes`;
}
