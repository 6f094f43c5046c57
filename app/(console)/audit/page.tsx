import type { Metadata } from "next";

export const metadata: Metadata = { title: "Audit" };
export { AuditPage as default } from "@/components/audit/AuditPage";
