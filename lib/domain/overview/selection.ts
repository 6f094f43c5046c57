/** Ids of the chosen applications. */
export type Selection = ReadonlySet<string>;

interface Tick {
  readonly appId: string;
  readonly from: string | null;
  readonly on: boolean;
}

/** After a tick: the one it was on, or with shift all from the last one ticked to it. */
export function tick(
  selection: Selection,
  shown: readonly { readonly appId: string }[],
  { appId, from, on }: Tick,
): Selection {
  const ids = shown.map((each) => each.appId);
  return withTicks(selection, between(ids, from ?? appId, appId), on);
}

/** All that is shown on top of what is chosen, or what is shown taken away. */
export function tickAll(
  selection: Selection,
  shown: readonly { readonly appId: string }[],
  on: boolean,
): Selection {
  const ids = shown.map(({ appId }) => appId);
  return withTicks(selection, ids, on);
}

function withTicks(selection: Selection, ids: readonly string[], on: boolean): Selection {
  const gone = new Set(on ? [] : ids);
  return new Set([...selection, ...(on ? ids : [])].filter((id) => !gone.has(id)));
}

function between(ids: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (end === -1) return [];
  if (start === -1) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
