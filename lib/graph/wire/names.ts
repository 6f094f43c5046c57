/** What Graph calls Dialgate's listeners and their handlers in `@odata.type`. */
export const LISTENER_TYPE = "#microsoft.graph.onPhoneMethodLoadStartListener";
export const HANDLER_TYPE = "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler";
