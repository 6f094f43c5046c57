import type { Listener } from "../listener";
import { NOTHING_PRESERVED } from "../listener";
import type { Group, Source } from "./draft";
import { settingsKey } from "./settingsKey";

const NOTHING: Source = { flowId: null, preserved: NOTHING_PRESERVED };
const shapes = new WeakMap<Source, string>();

/** What a listener carries beside its settings: equal for two of which one can stand in for the other. */
function shapeOf(source: Source, priority: number): string {
  let shape = shapes.get(source);
  if (shape === undefined) {
    shape = JSON.stringify([source.flowId, source.preserved]);
    shapes.set(source, shape);
  }
  return `${priority} ${shape}`;
}

/** Equal for listeners that do the same for the applications they name. */
export function twinKey(listener: Listener): string {
  return `${settingsKey(listener)} ${shapeOf(listener, listener.priority)}`;
}

/** Equal for groups that one new listener can serve. */
export function groupKey({ settings, source, priority }: Group): string {
  return `${settingsKey(settings)} ${shapeOf(source ?? NOTHING, priority)}`;
}

/** Whether the listener carries what one of the group's own would; without a source, nothing is. */
export function hasShapeOf(listener: Listener, { source, priority }: Group): boolean {
  return source === null || shapeOf(listener, listener.priority) === shapeOf(source, priority);
}
