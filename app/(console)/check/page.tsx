import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Check a number` };
}

export { CheckPage as default } from "@/components/check/CheckPage";
