import { type Channel, perChannel } from "./channel";
import type { JsonObject } from "./json";
import type { RegionLists, Settings } from "./settings";

/** The options of one channel as a listener holds them. */
export interface ListenerOptions extends RegionLists {
  /** `defaultRegions`: read-only; a real tenant has been seen to return it empty. */
  readonly defaultRegions: readonly number[];
}

/** Properties that Dialgate does not know, as Graph gave them; every write sends them back. */
export type PreservedProperties = Readonly<
  Record<"listener" | "conditions" | "handler" | Channel, JsonObject>
>;

/** A Graph `onPhoneMethodLoadStartListener`. */
export interface Listener extends Readonly<Record<Channel, ListenerOptions>> {
  readonly id: string;
  readonly displayName: string | null;
  /** 0 to 1000; the highest wins. */
  readonly priority: number;
  readonly flowId: string | null;
  /** `includeAllApplications`. */
  readonly allApplications: boolean;
  /** Client ids, lower case, each once. */
  readonly appIds: readonly string[];
  readonly preserved: PreservedProperties;
  /** Changes when anything of the content does, order and duplicates of lists aside. */
  readonly fingerprint: string;
}

/** A phone listener that Graph returned in a shape Dialgate cannot read, and must not write. */
export interface UnreadableListener extends Pick<
  Listener,
  "id" | "displayName" | "allApplications" | "appIds"
> {
  readonly reason: string;
}

export const NOTHING_PRESERVED: PreservedProperties = {
  listener: {},
  conditions: {},
  handler: {},
  sms: {},
  voice: {},
};

export function settingsOf(listener: Listener): Settings {
  return perChannel((each) => ({
    include: listener[each].include,
    exclude: listener[each].exclude,
  }));
}

/** The listener with other lists. */
export function withSettings(listener: Listener, settings: Settings): Listener {
  return { ...listener, ...perChannel((each) => ({ ...listener[each], ...settings[each] })) };
}
