/** How every modal dialog looks, in classes; the two that draw them are Dialog and LoadBoundary. */
export const DIALOG_LOOK = {
  panel:
    "fixed inset-x-0 top-[max(1rem,8vh)] z-50 mx-auto flex max-h-[84vh] flex-col w-[calc(100%-2rem)] rounded-lg border border-line bg-raised shadow-raised",
  header: "flex items-start gap-4 border-b border-line px-5 py-4",
  headings: "min-w-0 grow space-y-1",
  title: "text-lg font-semibold",
  content: "min-h-0 grow overflow-y-auto px-5 py-4 -outline-offset-2",
  footer: "flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3",
} as const;

/** As wide as they become. */
export const DIALOG_WIDTHS = { md: "max-w-lg", lg: "max-w-3xl", xl: "max-w-5xl" } as const;
