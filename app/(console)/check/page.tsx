import type { Metadata } from "next";
import { CheckPage } from "@/components/check/CheckPage";

export const metadata: Metadata = { title: "Check a number" };

export default function Page() {
  return <CheckPage />;
}
