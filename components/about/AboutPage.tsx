"use client";

import { NotDelivered } from "@/components/ui/NotDelivered";
import { Part } from "@/components/ui/Part";
import { type Source, sources } from "./sources";
import { Connection } from "@/components/setup/Connection";
import { Access } from "./Access";
import { rich } from "@/components/ui/rich";
import { t } from "@/lib/i18n/t";

/** What Dialgate knows, where from, what it assumes, and what the signed-in account may do. */
export function AboutPage({ versions }: { readonly versions: Readonly<Record<string, string>> }) {
  return (
    <div className="mx-auto w-full max-w-4xl space-y-6">
      <h1 className="text-xl font-semibold">{t`About`}</h1>
      <Part plain title={t`Where the data comes from`}>
        <dl className="divide-y divide-line rounded-md border border-line bg-panel">
          {sources().map(({ what, title, url, as }) => (
            <div key={what} className="px-4 py-2 sm:grid sm:grid-cols-[16rem_1fr] sm:gap-4">
              <dt className="font-medium">{what}</dt>
              <dd className="min-w-0 break-words">
                {rich`${(<SourceLink title={title} url={url} />)}, ${as}`}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-ink-muted">
          {t`Where Graph returns a listener’s own default regions, they are used instead of the shipped list; each page says which of the two is in force.`}
        </p>
      </Part>
      <Part plain title={t`Assumptions`}>
        <ul className="list-disc space-y-1 ps-5">
          {assumptions().map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      </Part>
      <Part plain title={t`What “allowed” means`}>
        <NotDelivered />
      </Part>
      <Part plain title={t`What your account may do`}>
        <Access />
      </Part>
      <Part plain title={t`What Dialgate needs of the tenant`}>
        <Connection />
      </Part>
      <Part plain title={t`Versions`}>
        <dl className="flex flex-wrap gap-x-6">
          {Object.entries(versions).map(([name, version]) => (
            <div key={name} className="flex gap-2">
              <dt>{name}</dt>
              <dd className="text-ink-muted">{version}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </div>
  );
}

function SourceLink({ title, url }: Pick<Source, "title" | "url">) {
  return (
    <a href={url} rel="noreferrer" className="text-accent underline">
      {title}
    </a>
  );
}

/** What Microsoft does not document and Dialgate assumes. */
function assumptions(): readonly string[] {
  return [
    t`A code in both lists of a listener counts as excluded.`,
    t`A code that is not on Microsoft’s list of regions requiring opt-in is enabled by default. The nine global codes and +379 are the exception: they are shown as unknown.`,
    t`Code 1 covers the United States and Canada only; a four-digit North American code is separate, because the longest prefix wins.`,
    t`If several listeners apply to an application, the one with the highest priority takes effect. At equal priority Graph chooses without saying which, so nothing is predicted.`,
    t`A tenant may have 249 listeners of all types together; Microsoft’s pages say 249 and 250.`,
    t`Graph reads may lag behind writes by a few seconds; nothing is sent a second time before that.`,
  ];
}
