import { type ReactNode, useEffect, useState } from "react";

interface CountdownProps {
  /** In ms since 1970. */
  readonly until: number;
  /** What to say of the whole seconds that are left. */
  readonly children: (seconds: number) => ReactNode;
}

/** Counts down to a moment. Not for what is announced: it would be announced each second. */
export function Countdown({ until, children }: CountdownProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="tabular-nums">{children(Math.max(0, Math.ceil((until - now) / 1000)))}</span>
  );
}
