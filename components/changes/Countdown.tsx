"use client";

import { useEffect, useState } from "react";

/** Counts down to when Graph is asked again. */
export function Countdown({ until }: { readonly until: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return <span> Microsoft Graph is asked again in {seconds} s; what is done stays done.</span>;
}
