import { Eye } from "lucide-react";
import type { Abilities } from "@/lib/auth/account";

/**
 * Says once why nothing can be changed; controls that would change something then stay away. Who
 * may not even read is told by the page, in place of what it would show.
 */
export function ReadOnlyNotice({ abilities }: { readonly abilities: Abilities }) {
  const { canRead, canWrite, missing } = abilities;
  if (canWrite !== false || canRead === false) return null;
  return (
    <aside
      aria-label="What you may do"
      className="flex items-start gap-2 border-b border-line bg-panel px-4 py-1.5 text-sm text-ink-muted sm:px-6"
    >
      <Eye aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <p>
        <strong className="font-semibold text-ink">You can look, but not change anything. </strong>
        {missing.roles &&
          "That takes the role Authentication Extensibility Administrator or Application Administrator. "}
        {missing.scopes.length > 0 &&
          `Dialgate has not been granted ${missing.scopes.join(", ")}: an administrator must consent to it.`}
      </p>
    </aside>
  );
}
