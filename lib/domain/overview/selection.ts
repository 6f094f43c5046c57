import { withTicked } from "../ticked";

/** Ids of the chosen applications. */
export type Selection = ReadonlySet<string>;

/** After a tick: the one it was on, or with shift all from the last one ticked to it. */
export function tick(
  selection: Selection,
  shown: readonly { readonly appId: string }[],
  {
    appId,
    from,
    on,
  }: { readonly appId: string; readonly from: string | null; readonly on: boolean },
): Selection {
  return withTicked(selection, between(shown, from ?? appId, appId), on);
}

function between(
  shown: readonly { readonly appId: string }[],
  from: string,
  to: string,
): readonly string[] {
  const ids = shown.map(({ appId }) => appId);
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (end === -1) return [];
  if (start === -1) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
