import { launch } from "./launch";

/** `npm run dev`: serves while the code is being changed. */
await launch("dev");
