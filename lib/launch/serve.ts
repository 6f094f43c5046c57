import { launch } from "./launch";

/** `npm run serve`: serves what `npm run build` built, as each of several instances must. */
await launch("serve");
