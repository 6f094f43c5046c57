import type { Metadata } from "next";

export const metadata: Metadata = { title: "Import and export" };
export { TransferPage as default } from "@/components/transfer/TransferPage";
