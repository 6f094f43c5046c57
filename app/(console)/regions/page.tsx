import type { Metadata } from "next";
import { RegionsPage } from "@/components/regions/RegionsPage";

export const metadata: Metadata = { title: "Regions" };

export default function Page() {
  return <RegionsPage />;
}
