const TIMEOUT_MS = 15_000;
/** Entra's pages are some 100 KB; a number of an error stands in the first part. */
const MOST_CHARACTERS = 500_000;

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

/** A GET that follows no redirect; null where nothing answers. */
export async function ask(url: URL): Promise<Answer | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { redirect: "manual", cache: "no-store", signal });
    const text = (await response.text()).slice(0, MOST_CHARACTERS);
    return { status: response.status, location: response.headers.get("location"), text };
  } catch {
    return null;
  }
}

/** Entra's own number of an error (AADSTS…), which it gives in a sentence alone. */
export function entraNumberIn(text: string): string | null {
  return /\bAADSTS(\d+)\b/.exec(text)?.[1] ?? null;
}
