import type { Metadata } from "next";
import { AboutPage } from "@/components/about/AboutPage";
import packageFile from "@/package.json";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`About` };
}

export default function Page() {
  const { version, dependencies } = packageFile;
  return <AboutPage versions={{ Dialgate: version, "Next.js": dependencies.next }} />;
}
