import { interactionPolicy } from "oidc-provider";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { personOf } from "./claims";
import { lacksAssignment, lacksConsent } from "./consent";
import { ENTRA_TEXT } from "./entraErrors";
import { hintedPerson } from "./hint";
import { scopesFirstAsked } from "./resource";

const { Prompt, Check } = interactionPolicy;

/**
 * When a person has to do something. There is no consent page: either an administrator has
 * consented for everybody, or the request fails.
 */
export function signInPolicy({ url }: Emulator, tenant: Tenant): interactionPolicy.Prompt[] {
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
    ({ oidc }) => lacksConsent(tenant, url, scopesFirstAsked(oidc.params)),
  );
  const notAssigned = new Check(
    "not_assigned",
    ENTRA_TEXT.notAssigned,
    "access_denied",
    ({ oidc }) => lacksAssignment(tenant, personOf(tenant, oidc.session?.accountId ?? "")),
  );
  return [
    new Prompt({ name: "select_account", requestable: true }),
    new Prompt({ name: "login", requestable: true }, noSession, otherPerson),
    new Prompt({ name: "consent", requestable: true }, consentMissing, notAssigned),
  ];
}
