import type { Metadata } from "next";
import { preloadOutlines } from "@/components/console/map/preloadOutlines";
import { Overview } from "@/components/overview/Overview";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Applications` };
}

export default function Page() {
  preloadOutlines();
  return <Overview />;
}
