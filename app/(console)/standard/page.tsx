import type { Metadata } from "next";

export const metadata: Metadata = { title: "Standard" };
export { StandardPage as default } from "@/components/standard/StandardPage";
