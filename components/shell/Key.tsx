/** A key of the keyboard, as it is printed there. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="inline-flex min-h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-page px-1 font-sans text-xs text-ink">
      {children}
    </kbd>
  );
}
