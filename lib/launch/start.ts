import { launch } from "./launch";

/** `npm start`: builds for production and serves, with the local tenant when none is set. */
await launch("start");
