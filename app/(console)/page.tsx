import type { Metadata } from "next";

export const metadata: Metadata = { title: "Applications" };
export { Overview as default } from "@/components/overview/Overview";
