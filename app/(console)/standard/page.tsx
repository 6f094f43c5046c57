import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Standard` };
}

export { StandardPage as default } from "@/components/standard/StandardPage";
