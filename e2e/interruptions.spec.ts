import { RUN, SPLIT } from "./restarts/saves";
import { restarted } from "./restarts/servers";
import { notStored } from "./restarts/storage";
import { offline } from "./restarts/tabs";

// The quickest rows of docs/restarts.md, of which `npm run restarts` tries all.
restarted(RUN, 2, "SIGTERM");
offline(SPLIT);
notStored("the browser's storage is full", SPLIT);
