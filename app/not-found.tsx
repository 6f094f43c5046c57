import type { Metadata } from "next";
import { PageNotFound } from "@/components/shell/PageNotFound";
import ConsoleLayout from "./(console)/layout";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Page not found` };
}

/** For an address that no route has: in the shell, so that one can go on from it. */
export default function NotFound() {
  return (
    <ConsoleLayout params={Promise.resolve({})}>
      <PageNotFound />
    </ConsoleLayout>
  );
}
