/**
 * Runs once the frame that answers the current event is painted: what a toggle brings besides its
 * own change (details, announcement, frame) must not hold that change up.
 */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
