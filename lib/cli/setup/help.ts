/** What `npm run setup -- --help` prints. */
export const SETUP_HELP = `Connects Dialgate with a tenant: asks what it needs, prints the steps to take in the tenant, checks
each of them, and writes .env.local. It changes nothing in the tenant.

  npm run setup -- [options]

  --tenant <id or domain>        the tenant
  --client <id>                  the client id of the registration, once there is one
  --graph-credential <way>       application (recommended) or delegated
  --credential <kind>            secret, certificate, assertion (a file with a federated token) or
                                 managed-identity
  --make-certificate <file>      makes a certificate with its key in this file, and the part to upload
                                 beside it (.cer)
  --certificate <file>           a PEM file with a certificate and its private key
  --assertion <file>             a file with a token of a federated credential
  --managed-identity <id>        the client id of a managed identity
  --issuer <url>                 of the federated credential, for the printed steps
  --subject <text>
  --address <url>                where people reach Dialgate, if not on localhost
  --steps <format>               which steps are printed: portal, az (Azure CLI) or powershell
  --check                        only checks what the environment and the options say
  --yes                          asks nothing, and replaces what .env.local sets already
  --output <file>                another file than .env.local
  --help                         print this

What is not given is taken from the environment and .env.local, or asked for at a terminal. A client
secret is asked for or taken from ENTRA_CLIENT_SECRET: it never belongs on a command line.

Exit codes: 0 all that Dialgate needs is there as far as it can be told, and the file is written; 1
something is missing; 2 it could not be done, and standard error says why.
`;
