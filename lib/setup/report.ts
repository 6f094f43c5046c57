import type { CredentialKind } from "@/lib/config/credentialKind";
import type { GraphCredential } from "@/lib/config/readConfig";
import type { CheckResult } from "./checks";
import type { Facts } from "./problems";

/** How Dialgate is connected with its tenant, for who signed in. Holds no secret. */
export interface SetupReport {
  readonly way: GraphCredential;
  /** Null in the delegated way. */
  readonly credential: {
    readonly kind: CredentialKind;
    /** Whole days until the certificate expires; null of what has no date that can be read here. */
    readonly expiresInDays: number | null;
  } | null;
  /** The app roles of who asks; null where Graph decides alone, by its own. */
  readonly roles: readonly string[] | null;
  readonly facts: Facts;
  /** Empty for who may see nothing of the tenant. */
  readonly results: readonly CheckResult[];
}
