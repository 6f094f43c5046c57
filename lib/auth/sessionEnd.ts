import { createStore } from "zustand/vanilla";
import type { SignInProblem } from "./problems";

/** Why no token can be had without the admin; null while one can. A page has one session. */
export const sessionEnd = createStore<{ readonly problem: SignInProblem | null }>()(() => ({
  problem: null,
}));
