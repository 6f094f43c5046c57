import type { Metadata } from "next";
import { ApplicationList } from "@/components/applications/ApplicationList";

export const metadata: Metadata = { title: "Applications" };

export default function HomePage() {
  return <ApplicationList />;
}
