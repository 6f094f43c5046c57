import { launch } from "./launch";

/**
 * `npm start`: builds for production and serves, with the local tenant when none is set. The script
 * begins with `exec`, so that npm's shell does not stand between: it would end at a signal, npm with
 * it, and whoever started npm would take that for the end of the server. Windows takes the other half.
 */
await launch("start");
