import { undoReview } from "@/components/review/requests";
import type { ReviewRequest } from "@/components/review/useReview";
import type { RestoreFile } from "@/lib/regions/plan/restoreSchema";
import { restoreTargets } from "@/lib/regions/plan/restoreTargets";
import type { Snapshot } from "@/lib/regions/snapshot";

/** Back to what a restore file holds, with a word on each listener that others changed since. */
export function restoreRequest(file: RestoreFile, now: Snapshot): ReviewRequest {
  const undo = undoReview(file.heading, (snapshot) => restoreTargets(file, snapshot), now);
  return { ...undo, heading: `Restore what was there before: ${file.heading}` };
}
