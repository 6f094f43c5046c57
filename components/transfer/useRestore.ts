import { useState } from "react";
import { restoreRequest } from "@/components/changes/request";
import { useReview } from "@/components/changes/useReview";
import { useSnapshot } from "@/components/session/useSnapshot";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";

/** Opens the review of a restore, on what is set now and not on what was read a while ago. */
export function useRestore() {
  const { read } = useSnapshot();
  const openReview = useReview();
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async (file: RestoreFile) => {
    const now = await read();
    if (!now.ok) return setProblem(now.error.message);
    setProblem(null);
    openReview(restoreRequest(file, now.value));
  };
  return { restore, problem, setProblem };
}
