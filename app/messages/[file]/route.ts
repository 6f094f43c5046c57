import { catalogueOf } from "@/lib/i18n/server/catalogues";
import { isLocale } from "@/lib/i18n/locales";

/** The words of a language, for its pages: "de.1f2e3d4c5b6a.js". */
export async function GET(_: Request, { params }: RouteContext<"/messages/[file]">) {
  const { file } = await params;
  const locale = file.split(".", 1)[0];
  const catalogue = isLocale(locale) ? await catalogueOf(locale) : null;
  // Of another build, there is none: its pages are told to reload by what else is missing.
  if (catalogue === null || !catalogue.address.endsWith(`/${file}`))
    return new Response(null, { status: 404 });
  return new Response(catalogue.script, {
    headers: {
      "Content-Type": "text/javascript;charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}

export const dynamic = "force-dynamic";
