import type { RegisteredCredential } from "../registration";
import { federatedBody } from "./bodies";
import { inBash, jsonLine } from "./quote";

/** The part of the script that tells the tenant with what Dialgate's server proves who it is. */
export function azureCliCredential(credential: RegisteredCredential | null): readonly string[] {
  switch (credential?.kind) {
    case undefined:
      return [];
    case "secret":
      return [
        `# Prints the secret, once: put it into ENTRA_CLIENT_SECRET.
az ad app credential reset --id "$CLIENT_ID" --append --display-name Dialgate --years 1 --query password --output tsv`,
      ];
    case "certificate":
      return [
        `# The certificate alone, without its private key.
CERTIFICATE=${inBash(credential.publicPath ?? "")}
[ -n "$CERTIFICATE" ] || { echo 'Set CERTIFICATE first.' >&2; exit 1; }
az ad app credential reset --id "$CLIENT_ID" --append --cert "@$CERTIFICATE" --output none`,
      ];
    case "assertion":
    case "managed-identity":
      return [federated(credential.issuer, credential.subject)];
  }
}

function federated(issuer: string | null, subject: string | null): string {
  if (issuer === null || subject === null) {
    return `# Whose tokens are taken: run setup with --issuer and --subject, or do this part in the portal.
echo 'The federated credential is not registered yet: its issuer and subject are not known.' >&2`;
  }
  return `cat >"$folder/federated.json" <<'JSON'
${jsonLine(federatedBody(issuer, subject))}
JSON
az ad app federated-credential create --id "$CLIENT_ID" --parameters "@$folder/federated.json" --output none`;
}
