import { PageLink } from "@/components/ui/PageLink";
import { t } from "@/lib/i18n/t";

/** Inside the shell: the address was of a region, and the regions are one step away. */
export default function NoSuchRegion() {
  return (
    <div className="max-w-xl space-y-3">
      <h1 className="text-xl font-semibold">{t`No such calling code`}</h1>
      <p className="text-ink-muted">
        {t`The address must end in a calling code that Dialgate knows, without the plus sign, such as 254 for Kenya.`}
      </p>
      <p>
        <PageLink
          href="/regions"
          className="inline-flex min-h-6 items-center text-accent underline"
        >
          {t`All regions`}
        </PageLink>
      </p>
    </div>
  );
}
