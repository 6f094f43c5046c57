/**
 * The one page that the authority may come back to: after sign-in, after sign-out, and in the
 * hidden frame. MSAL's bridge on it returns the admin to where they were.
 */
export const REDIRECT_PATH = "/redirect";
