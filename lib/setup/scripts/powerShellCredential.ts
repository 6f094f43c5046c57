import type { RegisteredCredential } from "../registration";
import { federatedBody } from "./bodies";
import { inPowerShell, jsonLine } from "./quote";

/** The part of the script that tells the tenant with what Dialgate's server proves who it is. */
export function powerShellCredential(credential: RegisteredCredential | null): readonly string[] {
  switch (credential?.kind) {
    case undefined:
      return [];
    case "secret":
      return [
        `# Prints the secret, once: put it into ENTRA_CLIENT_SECRET.
$until = (Get-Date).ToUniversalTime().AddYears(1).ToString('yyyy-MM-ddTHH:mm:ssZ')
(Send POST "$path/addPassword" @{ passwordCredential = @{ displayName = 'Dialgate'; endDateTime = $until } }).secretText`,
      ];
    case "certificate":
      return [certificate(credential.publicPath)];
    case "assertion":
    case "managed-identity":
      return [federated(credential.issuer, credential.subject)];
  }
}

/** Graph replaces the whole list of certificates, and does not give back those that are there. */
function certificate(path: string | null): string {
  return `# The certificate alone, without its private key.
$certificate = ${inPowerShell(path ?? "")}
if (-not $certificate) { throw 'Set $certificate first.' }
if (@($app.keyCredentials).Count -gt 0) {
  Write-Warning 'The registration has certificates already: upload this one in the portal, so that they stay.'
} else {
  $x509 = New-Object Security.Cryptography.X509Certificates.X509Certificate2 (Resolve-Path -LiteralPath $certificate).Path
  $key = @{ type = 'AsymmetricX509Cert'; usage = 'Verify'; displayName = $x509.Subject; key = [Convert]::ToBase64String($x509.RawData) }
  [void](Send PATCH $path @{ keyCredentials = @($key) })
}`;
}

function federated(issuer: string | null, subject: string | null): string {
  if (issuer === null || subject === null) {
    return `# Whose tokens are taken: run setup with --issuer and --subject, or do this part in the portal.
Write-Warning 'The federated credential is not registered yet: its issuer and subject are not known.'`;
  }
  return `[void](Send POST "$path/federatedIdentityCredentials" (ConvertFrom-Json ${inPowerShell(jsonLine(federatedBody(issuer, subject)))}))`;
}
