import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegionPage } from "@/components/regions/RegionPage";
import { isKnownCode } from "@/lib/geo/codes";
import { t } from "@/lib/i18n/t";

export async function generateMetadata({
  params,
}: PageProps<"/regions/[code]">): Promise<Metadata> {
  const code = codeOf((await params).code);
  return { title: code === null ? t`No such region` : `+${code}` };
}

export default async function Page({ params }: PageProps<"/regions/[code]">) {
  const code = codeOf((await params).code);
  if (code === null) notFound();
  return <RegionPage code={code} />;
}

/** Digits alone, and of a calling code: whatever else an address holds is no region. */
function codeOf(text: string): number | null {
  if (!/^[1-9]\d{0,3}$/.test(text)) return null;
  return isKnownCode(Number(text)) ? Number(text) : null;
}
