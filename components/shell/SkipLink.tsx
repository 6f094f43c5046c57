export const MAIN_ID = "main";

/** The first stop of the keyboard; out of sight until it is reached. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="absolute -top-20 left-2 z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:top-2"
    >
      Skip to content
    </a>
  );
}
