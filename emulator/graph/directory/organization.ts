import { isoTime } from "../../clock";
import type { Handler } from "../exchange";
import { contextOf } from "../listeners/view";

/** The tenant itself. "CIAM" is what Graph calls an external tenant. */
export const getOrganization: Handler = ({ tenant, base }) => {
  const organization = {
    id: tenant.id,
    displayName: tenant.name,
    tenantType: "CIAM",
    createdDateTime: isoTime(tenant.createdAt),
    countryLetterCode: "US",
    preferredLanguage: "en",
    verifiedDomains: [
      { name: tenant.domain, type: "Managed", isDefault: true, isInitial: true, capabilities: "" },
    ],
  };
  return {
    status: 200,
    body: { "@odata.context": contextOf(base, "organization"), value: [organization] },
  };
};
