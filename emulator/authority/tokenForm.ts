/** What a token request says, wherever it says it. */
export interface TokenForm {
  readonly grantType: string;
  readonly clientId: string;
  readonly secret: string | undefined;
  /** A signed assertion in the place of a secret. */
  readonly assertion: string | undefined;
  readonly scope: string | undefined;
  readonly redirectUri: string | undefined;
}

/** Reads the form, and the client's name and secret from the header where they are there. */
export function readTokenForm(body: string, authorization: string | undefined): TokenForm {
  const form = new URLSearchParams(body);
  const basic = readBasic(authorization);
  return {
    grantType: form.get("grant_type") ?? "",
    clientId: form.get("client_id") ?? basic?.clientId ?? "",
    secret: form.get("client_secret") ?? basic?.secret,
    assertion: form.get("client_assertion") ?? undefined,
    scope: form.get("scope") ?? undefined,
    redirectUri: form.get("redirect_uri") ?? undefined,
  };
}

function readBasic(authorization = ""): { clientId: string; secret: string } | undefined {
  const [, encoded] = /^Basic (\S+)$/i.exec(authorization) ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString();
  const [clientId = "", secret = ""] = text.split(":").map(formDecoded);
  return { clientId, secret };
}

/** RFC 6749 has both parts written as in a form. */
function formDecoded(text: string): string {
  return new URLSearchParams(`x=${text}`).get("x") ?? "";
}
