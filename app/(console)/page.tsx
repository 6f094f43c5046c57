import type { Metadata } from "next";
import { Overview } from "@/components/overview/Overview";

export const metadata: Metadata = { title: "Applications" };

export default function HomePage() {
  return <Overview />;
}
