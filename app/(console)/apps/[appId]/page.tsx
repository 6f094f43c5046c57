import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { preload } from "react-dom";
import { ApplicationPage } from "@/components/console/ApplicationPage";
import { OUTLINES_ADDRESS } from "@/lib/geo/outlines";

export const metadata: Metadata = { title: "Application" };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export default async function Page({ params }: PageProps<"/apps/[appId]">) {
  const { appId } = await params;
  if (!GUID.test(appId)) notFound();
  preload(OUTLINES_ADDRESS, { as: "fetch", crossOrigin: "anonymous" });
  return <ApplicationPage appId={appId.toLowerCase()} />;
}
