import { parseAsArrayOf, parseAsInteger, parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { isKnownCode } from "@/lib/geo/codes";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** More answers for one number than anyone reads. */
export const MOST_APPLICATIONS = 20;

/** The applications asked about: `?app=…,…`. What is no client id falls out. */
export function useAppsInUrl() {
  const [raw, setRaw] = useQueryState("app", parseAsArrayOf(parseAsString).withDefault([]));
  const appIds = useMemo(
    () =>
      [...new Set(raw.map((id) => id.toLowerCase()))]
        .filter((id) => GUID.test(id))
        .slice(0, MOST_APPLICATIONS),
    [raw],
  );
  const setAppIds = (next: readonly string[]) => void setRaw([...next]);
  return [appIds, setAppIds] as const;
}

/** A calling code asked about without a number: `?code=254`, as help desks link to. */
export function useCodeInUrl() {
  const [code] = useQueryState("code", parseAsInteger);
  return code !== null && isKnownCode(code) ? code : null;
}
