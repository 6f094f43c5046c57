import { undoReview } from "@/components/changes/requests";
import type { ReviewRequest } from "@/components/changes/useReview";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
import type { Snapshot } from "@/lib/domain/snapshot";

/** Back to what a restore file holds, with a word on each listener that others changed since. */
export function restoreRequest(file: RestoreFile, now: Snapshot): ReviewRequest {
  const undo = undoReview(file.heading, (snapshot) => restoreTargets(file, snapshot), now);
  return { ...undo, heading: `Restore what was there before: ${file.heading}` };
}
