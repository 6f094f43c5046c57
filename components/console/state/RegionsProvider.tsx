"use client";

import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useStagedStore } from "./StagedProvider";
import type { CodeListeners } from "./codeListeners";
import { createCodeListeners } from "./codeListeners";
import type { RegionsModel } from "./model";
import { useSelectedInUrl } from "./urlState";
import type { ViewStore } from "./view";
import { createViewStore } from "./view";

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
