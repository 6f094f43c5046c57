import type { Metadata } from "next";

export const metadata: Metadata = { title: "Timeline" };
export { TimelinePage as default } from "@/components/timeline/TimelinePage";
