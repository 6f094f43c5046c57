import { saveChanges } from "@/app/actions/save";
import { LazySetupPage } from "@/components/setup/LazySetupPage";
import { Providers } from "@/components/shell/Providers";
import { settingsMeta } from "@/lib/auth/settingsInPage";
import { readServerConfig } from "@/lib/config/readServerConfig";
import { variableStates } from "@/lib/setup/variables";
import { wantedByVariables } from "@/lib/setup/wantedByVariables";

/**
 * The signed-in part. The tenant is read from the environment here, for each request, so that one
 * build serves any; the redirect page stays outside, because MSAL must not start on it.
 */
export default function ConsoleLayout({ children }: LayoutProps<"/">) {
  const read = readServerConfig(process.env);
  if (!read.ok) {
    const { variables, others } = variableStates(process.env, read.error);
    return (
      <LazySetupPage
        variables={variables}
        problems={others}
        wanted={wantedByVariables(process.env)}
      />
    );
  }
  const { tenantId, clientId, authorityUrl, graphUrl, graphLagSeconds, local } = read.value;
  const credential = read.value.graphCredential;
  return (
    <>
      <meta {...settingsMeta({ tenantId, clientId, authorityUrl, credential })} />
      <Providers
        local={local}
        graphUrl={graphUrl}
        graphLagMs={graphLagSeconds * 1000}
        save={saveChanges}
      >
        {children}
      </Providers>
    </>
  );
}
