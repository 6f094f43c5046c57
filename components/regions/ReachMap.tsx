"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { MapParts } from "@/components/console/map/parts";
import type { Outlines } from "@/components/console/map/parts";
import { WorldMap } from "@/components/console/map/WorldMap";
import { useChannel } from "@/components/console/state/urlState";
import { ReachPlace, ReachTooltip } from "./ReachPlace";
import { regionHref } from "./regionHref";

interface ReachMapProps {
  readonly outlines: Outlines;
  readonly leave: () => void;
}

/** The heat map: each place by the share of applications in which its code is reachable. */
export function ReachMap({ outlines, leave }: ReachMapProps) {
  const router = useRouter();
  const [channel] = useChannel();
  const open = useCallback(
    (code: number) => router.push(regionHref(code, channel)),
    [router, channel],
  );
  return <WorldMap outlines={outlines} parts={PARTS} activate={open} leave={leave} />;
}

const PARTS: MapParts = { Place: ReachPlace, Tooltip: ReachTooltip, Frames: () => null };
