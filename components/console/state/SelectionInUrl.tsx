"use client";

import { useEffect, useRef } from "react";
import { useSelectedInUrl } from "./urlState";
import { useView, useViewStore } from "./useView";

/**
 * Keeps the selected code and the address in step. The address follows a moment later: a router
 * that takes note of it has no part in the paint that answers a click.
 */
export function SelectionInUrl() {
  const [inUrl, setInUrl] = useSelectedInUrl();
  const selected = useView((view) => view.selected);
  const view = useViewStore();
  const written = useRef(inUrl);
  useEffect(() => {
    if (selected === written.current) return;
    const timer = setTimeout(() => {
      written.current = selected;
      void setInUrl(selected);
    }, 150);
    return () => clearTimeout(timer);
  }, [selected, setInUrl]);
  useEffect(() => {
    if (inUrl === written.current) return;
    written.current = inUrl;
    view.setState({ selected: inUrl, armed: null });
  }, [inUrl, view]);
  return null;
}
