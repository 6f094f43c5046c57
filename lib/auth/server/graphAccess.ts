import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";

/** Whose Graph to call, and as whom. Tokens are kept in memory alone. */
export interface GraphAccess {
  readonly graphUrl: string;
  readonly token: string;
  /** Where the token is the application's own: how to get another when Graph refuses this one. */
  readonly renewToken?: () => Promise<Result<string, DialgateError>>;
  /** Where all who call reach Graph as the application, and so share what it may ask for. */
  readonly application?: ApplicationUse;
}

/** Who uses the application's access, and for what. */
export interface ApplicationUse {
  readonly tenantId: string;
  /** Whoever it is used for: one of them must not take it all. */
  readonly callerId: string;
  /** A save goes before what is only shown. */
  readonly purpose: "show" | "save";
}
