import { t } from "@/lib/i18n/t";
import { codeInfo } from "./codes";

/** What a code without a place is for, in the language of whoever reads it; null for all others. */
export function globalName(code: number): string | null {
  switch (codeInfo(code)?.globalName ?? null) {
    case null:
      return null;
    case "International Freephone":
      return t`International Freephone`;
    case "International Shared Cost":
      return t`International Shared Cost`;
    case "Inmarsat satellite":
      return t`Inmarsat satellite`;
    case "Universal Personal Telecommunications":
      return t`Universal Personal Telecommunications`;
    case "Global Mobile Satellite System":
      return t`Global Mobile Satellite System`;
    case "International Networks":
      return t`International Networks`;
    case "Disaster relief (OCHA)":
      return t`Disaster relief (OCHA)`;
    case "International Premium Rate":
      return t`International Premium Rate`;
    default:
      return t`Global service`;
  }
}
