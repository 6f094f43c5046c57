import type { Metadata } from "next";
import { TransferPage } from "@/components/transfer/TransferPage";

export const metadata: Metadata = { title: "Import and export" };

export default function Page() {
  return <TransferPage />;
}
