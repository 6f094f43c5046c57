import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";

/** Whose Graph to call, and as whom. Tokens are kept in memory alone. */
export interface GraphAccess {
  readonly graphUrl: string;
  readonly token: string;
  /** Where the token is the application's own: how to get another when Graph refuses this one. */
  readonly renewToken?: () => Promise<Result<string, DialgateError>>;
}
