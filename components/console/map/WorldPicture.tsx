import "./map.css";

/**
 * The world without colours, where the map will stand and as large: one file, drawn before any script
 * runs. Below it is room for the map's controls, which stand there on narrow windows.
 */
export function WorldPicture() {
  return (
    <div className="flex min-w-0 flex-col gap-1.5 lg:[.map-fills_&]:flex-1">
      <div aria-hidden data-world-picture className="map-frame world-picture" />
      <div className="h-8 sm:hidden" />
    </div>
  );
}
