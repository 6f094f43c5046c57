import {
  type ReactNode,
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useRef,
} from "react";
import { useStagedStore } from "./StagedProvider";
import { type CodeListeners, createCodeListeners } from "./codeListeners";
import type { RegionsModel } from "./model";
import { useSelectedInUrl } from "./urlState";
import { type ViewStore, createViewStore, type View } from "./view";
import { useStore } from "zustand";

export interface RegionsStores {
  readonly view: ViewStore;
  readonly codes: CodeListeners;
}

const ModelContext = createContext<RegionsModel | null>(null);
const StoresContext = createContext<RegionsStores | null>(null);

interface RegionsProviderProps {
  readonly model: RegionsModel;
  readonly children: ReactNode;
}

/** What map, table and details stand in: what is set, and what is looked at. */
export function RegionsProvider({ model, children }: RegionsProviderProps) {
  const staged = useStagedStore();
  const [selected] = useSelectedInUrl();
  const [view] = useState(() => createViewStore(selected));
  const stores = useMemo(
    () => ({ view, codes: createCodeListeners(staged, view) }),
    [staged, view],
  );
  useEffect(() => stores.codes.connect(), [stores]);
  return (
    <StoresContext value={stores}>
      <ModelContext value={model}>{children}</ModelContext>
    </StoresContext>
  );
}

export function useRegions(): RegionsModel {
  const model = useContext(ModelContext);
  if (model === null) throw new Error("useRegions needs a RegionsProvider above it");
  return model;
}

export function useRegionsStores(): RegionsStores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error("useRegionsStores needs a RegionsProvider above it");
  return stores;
}

export function useViewStore(): ViewStore {
  return useRegionsStores().view;
}

/** A part of the view; renders again only when that part changes. */
export function useView<Part>(select: (view: View) => Part): Part {
  return useStore(useViewStore(), select);
}

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
    view.setState({ selected: inUrl, sought: inUrl, armed: null });
  }, [inUrl, view]);
  return null;
}
