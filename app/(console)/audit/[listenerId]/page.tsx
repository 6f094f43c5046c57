import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListenerPage } from "@/components/audit/ListenerPage";
import { t } from "@/lib/i18n/t";

export function generateMetadata(): Metadata {
  return { title: t`Listener` };
}

const ID = /^[0-9a-z-]{1,64}$/i;

export default async function Page({ params }: PageProps<"/audit/[listenerId]">) {
  const { listenerId } = await params;
  if (!ID.test(listenerId)) notFound();
  return <ListenerPage listenerId={listenerId} />;
}
