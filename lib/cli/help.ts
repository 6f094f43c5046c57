/** What `--help` prints. */
export const HELP = `Compares a tenant with its standard and looks for findings, without a browser.

  npm run audit -- [options]

  --standard <file>   settings as Dialgate exports them, JSON or CSV, with the findings that are
                      accepted; without it only findings are looked for
  --fail-on <what>    from which severity on an open finding fails: error (default), warning, note
                      or none
  --format <format>   what is printed: text (default), json, junit or sarif
  --json <file>       write the report to files as well, in one format or several
  --junit <file>
  --sarif <file>
  --help              print this

Exit codes: 0 as it should be; 1 the tenant differs from its standard, or a finding is open; 2 it could
not be done, and standard error says why.

Environment: ENTRA_TENANT_ID, ENTRA_CLIENT_ID and one of
  ENTRA_CLIENT_SECRET             a client secret
  ENTRA_CLIENT_CERTIFICATE_PATH   a PEM file with a certificate and its private key
  ENTRA_CLIENT_ASSERTION_PATH     a file with a token of a federated credential
`;
