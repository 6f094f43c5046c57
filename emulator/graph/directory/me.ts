import { badRequest } from "../http/failure";
import type { Handler } from "../exchange";
import { contextOf } from "../listeners/view";

/** The person a delegated token is of. */
export const getMe: Handler = ({ caller, base }) => {
  const { person } = caller;
  if (!person) throw badRequest("/me is for requests on behalf of a person only.");
  const [givenName = "", surname = ""] = person.name.split(" ");
  return {
    status: 200,
    body: {
      "@odata.context": contextOf(base, "users/$entity"),
      id: person.oid,
      displayName: person.name,
      givenName,
      surname,
      userPrincipalName: person.userName,
      mail: person.userName,
    },
  };
};
