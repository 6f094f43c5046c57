import { Notice } from "@/components/ui/Notice";
import { t } from "@/lib/i18n/t";

/** In place of what would be counted over applications, where the tenant was read and has none. */
export function NoApplications() {
  return (
    <Notice tone="info" title={t`This tenant has no applications yet`}>
      {t`Settings belong to applications: register one in the Microsoft Entra admin center under App registrations, then refresh this page.`}
    </Notice>
  );
}
