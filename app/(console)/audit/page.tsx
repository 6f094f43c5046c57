import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Audit` };
}

export { AuditPage as default } from "@/components/audit/AuditPage";
