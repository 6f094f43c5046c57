import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListenerPage } from "@/components/audit/ListenerPage";

export const metadata: Metadata = { title: "Listener" };

const ID = /^[0-9a-z-]{1,64}$/i;

export default async function Page({ params }: PageProps<"/audit/[listenerId]">) {
  const { listenerId } = await params;
  if (!ID.test(listenerId)) notFound();
  return <ListenerPage listenerId={listenerId} />;
}
