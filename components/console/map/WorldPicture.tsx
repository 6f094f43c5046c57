import "./map.css";

/**
 * The world without colours, where the map will stand and as large: one file, drawn before any script
 * runs. Below it is room for the map's controls, which stand there on narrow windows.
 */
export function WorldPicture() {
  return (
    <>
      <div
        aria-hidden
        data-world-picture
        className="world-picture aspect-[980/477] rounded-lg border border-line bg-sea"
      />
      <div className="min-h-14 sm:hidden" />
    </>
  );
}
