/* eslint-disable i18n/no-sentence-outside --
   what is answered here is for whoever runs Dialgate, remembered for all who ask, and English as the log */
import { z } from "zod";

/** Another service that nothing works without. */
export interface Service {
  /** As whoever runs Dialgate calls it. */
  readonly name: string;
  /** Asked by GET, with nothing that proves who asks. */
  readonly url: string;
  /** What is wrong with an answer; nothing where it is one of the service itself. */
  readonly problemWith: (response: Response) => Promise<string | undefined> | string | undefined;
}

/** How long a service may take, so that whoever asks here is answered before they give up. */
const TIMEOUT_MS = 2_000;
/** For so long nobody is asked again: who asks here must not be able to flood a service. */
const REMEMBERED_MS = { reachable: 10_000, unreachable: 3_000 };

/**
 * Gives a function that says which services cannot be reached, and why: nothing where all can. It asks
 * them once, for however many ask it, and remembers for seconds.
 */
export function reachabilityOf(
  services: readonly Service[],
  now: () => number = Date.now,
): () => Promise<readonly string[]> {
  let known: { readonly problems: readonly string[]; readonly until: number } | undefined;
  let asking: Promise<readonly string[]> | undefined;
  const ask = async () => {
    const problems = (await Promise.all(services.map(problemOf))).flat();
    const { reachable, unreachable } = REMEMBERED_MS;
    known = { problems, until: now() + (problems.length === 0 ? reachable : unreachable) };
    asking = undefined;
    return problems;
  };
  return () => {
    if (known !== undefined && now() < known.until) return Promise.resolve(known.problems);
    return (asking ??= ask());
  };
}

async function problemOf({ name, url, problemWith }: Service): Promise<string[]> {
  const { host } = new URL(url);
  try {
    const response = await fetch(url, {
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const problem = await problemWith(response);
    if (!response.bodyUsed) await response.body?.cancel();
    return problem === undefined ? [] : [`${name} at ${host} ${problem}`];
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const problem = isLate ? `did not answer within ${TIMEOUT_MS / 1000} s` : "cannot be reached";
    return [`${name} at ${host} ${problem}`];
  }
}

/** Graph, which refuses whoever shows no token: that it does is enough. */
export function graphService(graphUrl: string): Service {
  return {
    name: "Microsoft Graph",
    url: `${graphUrl}/beta/me`,
    problemWith: ({ status }) =>
      status < 300 || (status >= 400 && status < 500) ? undefined : `answers ${status}`,
  };
}

const keySet = z.object({ keys: z.array(z.object({ kid: z.string() })).nonempty() });

/** The keys of the authority, by which tokens are verified. */
export function keysService(authorityUrl: string, tenantId: string): Service {
  return {
    name: "The sign-in service",
    url: `${authorityUrl}/${tenantId}/discovery/v2.0/keys`,
    problemWith: async (response) => {
      if (response.status !== 200) return `answers ${response.status} where its keys should be`;
      const body: unknown = await response.json().catch(() => null);
      return keySet.safeParse(body).success ? undefined : "does not answer with its keys";
    },
  };
}
