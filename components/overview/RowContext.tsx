"use client";

import { createContext, useContext } from "react";

/** Whether the controls of this row are stops of the Tab key; those of one row are. */
export const RowContext = createContext(true);

export function useRowTabIndex(): 0 | -1 {
  return useContext(RowContext) ? 0 : -1;
}
