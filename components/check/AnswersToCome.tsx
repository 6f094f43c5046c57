import { ListChecks, type LucideIcon, MapPin, MessageSquareText } from "lucide-react";
import type { ReactNode } from "react";
import { NotDelivered } from "@/components/ui/NotDelivered";
import { t } from "@/lib/i18n/t";

/** Before a number is typed: what the answer will say, and what it cannot. */
export function AnswersToCome() {
  return (
    <div className="space-y-5 rounded-lg border border-line bg-panel p-5">
      <p className="font-medium">{t`Type or paste a number.`}</p>
      <ul className="grid gap-5 xl:grid-cols-3">
        <Answer icon={MapPin} title={t`Where it belongs`}>
          {t`Its territory and calling code, who shares that code, the kind of line and Microsoft’s price tier.`}
        </Answer>
        <Answer icon={ListChecks} title={t`Whether codes are allowed`}>
          {t`For each application you add: allowed or blocked, and which setting decides it.`}
        </Answer>
        <Answer icon={MessageSquareText} title={t`What to do`}>
          {t`A change to stage where one helps, and a message to copy for the user.`}
        </Answer>
      </ul>
      <NotDelivered className="border-t border-line pt-4 text-sm" />
    </div>
  );
}

interface AnswerProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

function Answer({ icon: Icon, title, children }: AnswerProps) {
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <div className="min-w-0 space-y-0.5">
        <h3 className="font-medium">{title}</h3>
        <p className="text-sm text-ink-muted">{children}</p>
      </div>
    </li>
  );
}
