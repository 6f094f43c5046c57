/** What the command ends with. */
export const EXIT = {
  /** The tenant is as it should be. */
  passed: 0,
  /** It differs from its standard, or a grave finding is open. */
  failed: 1,
  /** Nothing can be said: the command was called wrongly, or could not read what it needs. */
  notDone: 2,
} as const;
