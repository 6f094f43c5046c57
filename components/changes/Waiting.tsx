"use client";

import { useEffect, useState } from "react";

/** Counts down to when Graph may be asked again. */
export function Waiting({ until }: { readonly until: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <p className="text-ink-muted">
      Microsoft Graph asks to wait. Going on in {seconds} s; what is done stays done.
    </p>
  );
}
