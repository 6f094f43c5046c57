import type { Listener } from "../listener";
import type { Group } from "./draft";

const LONGEST_NAME = 120;
const PREFIX = "Dialgate: ";

/** The display name of a listener that Dialgate creates: it says for whom. */
export function listenerName({ movers }: Pick<Group, "movers">): string {
  const [first, ...others] = movers.map(({ target }) => target);
  const name = first === undefined ? "" : (first.name ?? first.appId);
  const also = others.length === 0 ? "" : ` and ${others.length} more`;
  return `${PREFIX}${[...name].slice(0, LONGEST_NAME).join("")}${also}`;
}

/** Whether Dialgate created the listener: only such a one is ever deleted. */
export function isOwn({ displayName }: Listener): boolean {
  return displayName?.startsWith(PREFIX) ?? false;
}
