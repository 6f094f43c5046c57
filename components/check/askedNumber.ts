import { createStore } from "zustand/vanilla";

/**
 * A number that was typed elsewhere and is to be checked. It is handed over in memory: numbers are sent
 * to nobody, stored nowhere, and in no address.
 */
const asked = createStore<{ readonly number: string }>()(() => ({ number: "" }));

/** For the page of the check, where it is led to next or is already. */
export function askNumber(number: string): void {
  asked.setState({ number });
}

/** Takes the number that waits, and those that come; gives back what ends that. */
export function onAskedNumber(check: (number: string) => void): () => void {
  const take = () => {
    const { number } = asked.getState();
    if (number === "") return;
    asked.setState({ number: "" });
    check(number);
  };
  take();
  return asked.subscribe(take);
}
