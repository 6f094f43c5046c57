import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationPage } from "@/components/console/ApplicationPage";
import { preloadOutlines } from "@/components/console/map/preloadOutlines";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Application` };
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export default async function Page({ params }: PageProps<"/apps/[appId]">) {
  const { appId } = await params;
  if (!GUID.test(appId)) notFound();
  preloadOutlines();
  return <ApplicationPage appId={appId.toLowerCase()} />;
}
