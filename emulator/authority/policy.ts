import { interactionPolicy } from "oidc-provider";
import type { Tenant } from "../tenants/tenant";
import { ENTRA_TEXT } from "./entraErrors";
import { hintedPerson } from "./hint";

const { Prompt, Check } = interactionPolicy;

/**
 * When a person has to do something. There is no consent page: either an administrator has
 * consented for everybody, or the request fails.
 */
export function signInPolicy(tenant: Tenant): interactionPolicy.Prompt[] {
  const noSession = new Check(
    "no_session",
    ENTRA_TEXT.noSession,
    "login_required",
    ({ oidc }) => oidc.session?.accountId === undefined,
  );
  const otherPerson = new Check(
    "other_person",
    ENTRA_TEXT.otherPerson,
    "login_required",
    ({ oidc }) => {
      const hinted = hintedPerson(tenant, oidc.params?.login_hint);
      const current = oidc.session?.accountId;
      return !oidc.result?.login && !!hinted && !!current && hinted.oid !== current;
    },
  );
  const consentMissing = new Check(
    "consent_missing",
    ENTRA_TEXT.consentMissing,
    "interaction_required",
    () => tenant.switches.consent === "missing",
  );
  return [
    new Prompt({ name: "select_account", requestable: true }),
    new Prompt({ name: "login", requestable: true }, noSession, otherPerson),
    new Prompt({ name: "consent", requestable: true }, consentMissing),
  ];
}
