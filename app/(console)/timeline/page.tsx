import type { Metadata } from "next";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Timeline` };
}

export { TimelinePage as default } from "@/components/timeline/TimelinePage";
