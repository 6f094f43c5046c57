import { usePathname } from "next/navigation";

const PAGE = /^\/apps\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The client id of the application whose page is open. */
export function useOpenApplication(): string | null {
  return PAGE.exec(usePathname())?.[1]?.toLowerCase() ?? null;
}
