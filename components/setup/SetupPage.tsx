"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { CodeBlock } from "@/components/ui/CodeBlock";
import { CopyButton } from "@/components/ui/CopyButton";
import { Notice } from "@/components/ui/Notice";
import { Part } from "@/components/ui/Part";
import { rich } from "@/components/ui/rich";
import { t } from "@/lib/i18n/t";
import type { Wanted } from "@/lib/setup/registration";
import { azureCliScript } from "@/lib/setup/scripts/azureCli";
import { powerShellScript } from "@/lib/setup/scripts/powerShell";
import { portalSteps } from "@/lib/setup/steps";
import type { VariableState } from "@/lib/setup/variables";

interface SetupPageProps {
  readonly variables: readonly VariableState[];
  /** What is wrong and is of no single variable. */
  readonly problems: readonly string[];
  /** As far as the variables tell. */
  readonly wanted: Wanted;
}

/** In place of the console, when the server's environment names no usable tenant: the way to one. */
export function SetupPage({ variables, problems, wanted: given }: SetupPageProps) {
  const [way, setWay] = useState(given.way);
  const credential = way === "delegated" ? null : given.credential;
  const wanted: Wanted = { ...given, way, credential };
  return (
    <main className="mx-auto max-w-4xl space-y-6 px-6 py-12">
      <h1 className="text-2xl font-semibold tracking-tight">{t`Dialgate is not set up yet`}</h1>
      <Notice tone="info" title={t`The short way`}>
        <p>
          {rich`Run ${(<code>npm run setup</code>)} on the machine that serves Dialgate. It asks for your tenant, prints the steps below with your values, checks each one, and writes ${(<code>{".env.local"}</code>)}. Then start Dialgate again.`}
        </p>
      </Notice>
      <Part plain title={t`What is set`}>
        {problems.length > 0 && (
          <Notice tone="error" title={t`Check these variables`}>
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        )}
        <VariableList variables={variables} />
      </Part>
      <Part plain title={t`Steps in the tenant`}>
        <p
          role="group"
          aria-label={t`How Microsoft Graph is called`}
          className="flex flex-wrap gap-2"
        >
          <Button wraps aria-pressed={way === "application"} onClick={() => setWay("application")}>
            {t`With the application’s own credential (recommended)`}
          </Button>
          <Button wraps aria-pressed={way === "delegated"} onClick={() => setWay("delegated")}>
            {t`With the token of who signs in`}
          </Button>
        </p>
        <ol className="space-y-3">
          {portalSteps(wanted).map(({ title, lines }, index) => (
            <li key={title} className="rounded-md border border-line bg-panel px-4 py-3">
              <h3 className="font-semibold">
                {index + 1}. {title}
              </h3>
              <ul className="list-disc space-y-1 ps-5">
                {lines.map((line) => (
                  <li key={line} className="break-words">
                    {line}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Part>
      <Script title={t`The same with the Azure CLI`} text={azureCliScript(wanted)} />
      <Script title={t`The same with Microsoft Graph PowerShell`} text={powerShellScript(wanted)} />
    </main>
  );
}

const STATES: Readonly<Record<VariableState["state"], string>> = {
  get set() {
    return t`Set`;
  },
  get unset() {
    return t`Not set`;
  },
  get wrong() {
    return t`Wrong`;
  },
};

function VariableList({ variables }: Pick<SetupPageProps, "variables">) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-panel">
      {variables.map(({ name, what, state, problem }) => (
        <li key={name} data-variable={name} data-state={state} className="px-4 py-2">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="text-ink-muted">
              {rich`${(<code className="font-medium text-ink">{name}</code>)}: ${what}`}
            </span>
            <span>{STATES[state]}</span>
          </p>
          {problem !== null && <p className="text-sm text-danger">{problem}</p>}
        </li>
      ))}
    </ul>
  );
}

function Script({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Part plain title={title}>
      <CopyButton text={text} label={t`Copy the script`} labelled />
      <CodeBlock
        label={title}
        text={text}
        className="max-h-96 rounded-md border border-line bg-panel"
      />
    </Part>
  );
}
