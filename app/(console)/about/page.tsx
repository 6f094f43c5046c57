import type { Metadata } from "next";
import { AboutPage } from "@/components/about/AboutPage";
import packageFile from "@/package.json";

export const metadata: Metadata = { title: "About" };

export default function Page() {
  const { version, dependencies } = packageFile;
  return <AboutPage versions={{ Dialgate: version, "Next.js": dependencies.next }} />;
}
