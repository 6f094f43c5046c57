"use client";

import Link from "next/link";
import { Notice } from "@/components/ui/Notice";
import { conflictSentence, unreadableSentence } from "@/lib/domain/explain";
import { VoiceNotice } from "./FilterFields";
import { useRegions } from "./state/RegionsProvider";

/** Why nothing is predicted, where that is so; and that voice does nothing yet. */
export function EffectNotice() {
  const { regions, channel } = useRegions();
  const { effect } = regions;
  return (
    <>
      {effect.kind === "conflict" && (
        <Notice
          tone="warning"
          title="Listeners conflict: every status is unknown"
          actions={
            <Link
              href={`/audit/${effect.listeners[0]?.id ?? ""}`}
              className="inline-flex min-h-6 items-center text-accent underline"
            >
              Choose which listener to use
            </Link>
          }
        >
          {conflictSentence(effect.listeners)} Resolve the conflict before you stage changes.
        </Notice>
      )}
      {effect.kind === "unreadable" && (
        <Notice tone="warning" title="A listener cannot be read: every status is unknown">
          {unreadableSentence(effect.listeners)} Changes cannot be staged, so that nothing in it is
          overwritten.
        </Notice>
      )}
      {channel === "voice" && <VoiceNotice />}
    </>
  );
}
