import type { Metadata } from "next";
import { StandardPage } from "@/components/standard/StandardPage";

export const metadata: Metadata = { title: "Standard" };

export default function Page() {
  return <StandardPage />;
}
