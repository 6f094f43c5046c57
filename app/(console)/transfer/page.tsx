import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Import and export` };
}

export { TransferPage as default } from "@/components/transfer/TransferPage";
