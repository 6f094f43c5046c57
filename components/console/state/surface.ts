import { createContext, useContext } from "react";

/** The two views that show every code. */
export type Surface = "map" | "table";

const SurfaceContext = createContext<Surface | null>(null);

/** Says to what stands in it which of the two views it is. */
export const SurfaceProvider = SurfaceContext.Provider;

/** The view that a component stands in; null in neither, as in the details. */
export function useSurface(): Surface | null {
  return useContext(SurfaceContext);
}
