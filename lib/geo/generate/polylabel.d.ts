declare module "polylabel" {
  type Ring = readonly (readonly [x: number, y: number])[];
  /** The point of a polygon farthest from its outline, and how far that is. */
  export default function polylabel(
    polygon: readonly Ring[],
    precision?: number,
  ): [x: number, y: number] & { distance: number };
}
