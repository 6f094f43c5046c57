import type { Metadata } from "next";

export const metadata: Metadata = { title: "Check a number" };
export { CheckPage as default } from "@/components/check/CheckPage";
