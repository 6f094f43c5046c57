import type { Metadata } from "next";
import { preloadOutlines } from "@/components/console/map/preloadOutlines";
import { RegionsPage } from "@/components/regions/RegionsPage";

export const metadata: Metadata = { title: "Regions" };

export default function Page() {
  preloadOutlines();
  return <RegionsPage />;
}
