import type { Metadata } from "next";
import { preloadOutlines } from "@/components/console/map/preloadOutlines";
import { RegionsPage } from "@/components/regions/RegionsPage";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Regions` };
}

export default function Page() {
  preloadOutlines();
  return <RegionsPage />;
}
