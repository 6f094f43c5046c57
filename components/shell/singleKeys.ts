/** In this browser, for whoever uses it: voice control and unsteady hands press keys unawares. */
const KEY = "dialgate.single-keys.v1";
const OFF = "off";

/** Whether a key alone may be a shortcut (WCAG 2.1.4). */
export function hasSingleKeys(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

/** False: the browser does not store it, and it is forgotten with the page. */
export function setSingleKeys(on: boolean): boolean {
  try {
    if (on) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, OFF);
    return true;
  } catch {
    return false;
  }
}
