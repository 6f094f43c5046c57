import type { Metadata } from "next";

export const metadata: Metadata = { title: "Regions" };
export { RegionsPage as default } from "@/components/regions/RegionsPage";
