import type { Metadata } from "next";
import { preloadOutlines } from "@/components/console/map/preloadOutlines";
import { Overview } from "@/components/overview/Overview";

export const metadata: Metadata = { title: "Applications" };

export default function Page() {
  preloadOutlines();
  return <Overview />;
}
