/** Lets one tab of the browser run at a time. */
export interface Locks {
  /** Does the work, unless another tab is at it: then false. */
  readonly hold: (work: () => Promise<void>) => Promise<boolean>;
  readonly isHeld: () => Promise<boolean>;
  /** Resolves when no tab is at it any more. */
  readonly free: () => Promise<void>;
}

export function browserLocks(tenantId: string): Locks {
  const name = `dialgate.run:${tenantId}`;
  return {
    hold: (work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      }),
    isHeld: async () => {
      const { held = [] } = await navigator.locks.query();
      return held.some((lock) => lock.name === name);
    },
    free: () => navigator.locks.request(name, { mode: "shared" }, () => Promise.resolve()),
  };
}
