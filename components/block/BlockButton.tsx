import { ShieldBan } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";

const load = () => import("./BlockDialog").then(({ BlockDialog }) => BlockDialog);
const BlockDialog = dynamic(load, { ssr: false });

/** On every page, for those who may write: the way to stop traffic to a region everywhere, now. */
export function BlockButton() {
  const { abilities } = useAccount();
  const [open, setOpen] = useState(false);
  if (abilities.canWrite === false || abilities.canRead === false) return null;
  // Fetched as one reaches for it, so that the click finds it there.
  const prepare = () => void load().catch(() => undefined);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        // The narrowest windows have no room for all of it.
        aria-label="Block regions…"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(true)}
      >
        <ShieldBan aria-hidden className="size-4 text-danger" />
        <span>
          Block<span className="max-[22rem]:hidden"> regions</span>…
        </span>
      </Button>
      {open && <BlockDialog onClose={() => setOpen(false)} />}
    </>
  );
}
