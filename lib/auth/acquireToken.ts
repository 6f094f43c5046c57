import {
  type IPublicClientApplication,
  BrowserAuthError,
  InteractionRequiredAuthError,
} from "@azure/msal-browser";
import type { DialgateError } from "@/lib/domain/errors";
import { type Result, fail, ok } from "@/lib/domain/result";
import { explainAuthError } from "./explainAuthError";
import { type SignInProblem, referenceText, wordsOf } from "./problems";
import { sessionEnd } from "./sessionEnd";
import { isReachable, unreachable } from "./signIn";
import { scopesFor } from "./scopes";
import type { Session } from "./session";
import { t } from "@/lib/i18n/t";

type Token = Result<string, DialgateError>;

/** What is being asked for, by whether it has to be fresh. */
const inFlight = { cached: newInFlight(), fresh: newInFlight() };

/**
 * An access token for Graph: from the cache, by the refresh token, or by the hidden frame. Where
 * only the admin can help, the session has ended (`signed-out`): the page asks before it is left, see
 * `renewSession`. A fresh token passes over the cache. Calls made meanwhile share one request.
 */
export function acquireToken(session: Session, fresh = false): Promise<Token> {
  const asked = fresh ? inFlight.fresh : inFlight.cached;
  const running = asked.get(session.client);
  if (running) return running;
  const started = acquire(session, fresh).finally(() => asked.delete(session.client));
  asked.set(session.client, started);
  return started;
}

/**
 * What the admin asks for once the session has ended: gives a token where one can be had by now
 * (they signed in again in another tab), else leaves for the authority and comes back to this very
 * address.
 */
export async function renewSession(session: Session): Promise<Token> {
  const token = await acquireToken(session);
  if (token.ok || token.error.code !== "signed-out") return token;
  const { client, account, settings } = session;
  try {
    await client.acquireTokenRedirect({ scopes: scopesFor(settings), account });
    return fail(toError(unreachable(settings)));
  } catch (error) {
    return fail(toError(explainAuthError(error, settings.credential)));
  }
}

async function acquire(session: Session, fresh: boolean): Promise<Token> {
  const { client, account, settings } = session;
  const request = { scopes: scopesFor(settings), account };
  try {
    const got = await client.acquireTokenSilent({ ...request, forceRefresh: fresh });
    // One of the cache may be the very one that was refused.
    if (!got.fromCache) sessionEnd.setState({ problem: null });
    return ok(got.accessToken);
  } catch (error) {
    if (!needsTheAdmin(error)) return fail(toError(explainAuthError(error, settings.credential)));
    if (!(await isReachable(settings))) return fail(toError(unreachable(settings)));
    const problem = whyEnded(error, settings);
    sessionEnd.setState({ problem });
    return fail({ ...toError(problem), code: "signed-out" });
  }
}

/** A frame that says nothing, of an authority that answers, asks for the admin. */
function whyEnded(error: unknown, { credential }: Session["settings"]): SignInProblem {
  const problem = explainAuthError(error, credential);
  if (problem.kind !== "unreachable") return problem;
  return { kind: "session-expired", ...wordsOf("session-expired", credential) };
}

/** The hidden frame says nothing at all where the browser keeps the authority's cookies from it. */
function needsTheAdmin(error: unknown): boolean {
  return (
    error instanceof InteractionRequiredAuthError ||
    (error instanceof BrowserAuthError && error.errorCode === "timed_out")
  );
}

function toError(problem: SignInProblem): DialgateError {
  const { kind, title, text } = problem;
  const code = kind === "unreachable" ? "network" : "unauthenticated";
  const reference = referenceText(problem);
  const message = reference === null ? t`${title}. ${text}` : t`${title}. ${text} (${reference})`;
  return { code, message };
}

function newInFlight() {
  return new WeakMap<IPublicClientApplication, Promise<Token>>();
}
