import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { Button } from "@/components/ui/Button";
import type { ReadFailure } from "./useReadTenant";

/** Says why the tenant is not all read, where that is so. */
export function ReadFailureNotice({ failure }: { readonly failure: ReadFailure | null }) {
  if (failure === null) return null;
  return (
    <ErrorNotice
      error={failure.error}
      actions={<Button onClick={failure.again}>Read again</Button>}
    />
  );
}
