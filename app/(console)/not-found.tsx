import type { Metadata } from "next";
import { PageNotFound } from "@/components/shell/PageNotFound";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Page not found` };
}

export default PageNotFound;
