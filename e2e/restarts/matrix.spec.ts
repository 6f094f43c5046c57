import { RUN, SPLIT } from "./saves";
import { restarted, rolledOut } from "./servers";
import { forbidden, fullFromTheMiddle, fullWhenStaging, notStored } from "./storage";
import { frozen, offline, reopened } from "./tabs";
import { savedTwice } from "./twoTabs";
import { updatedBeforeNavigating, updatedBeforeSaving, updatedInRun } from "./updates";

// The rows of docs/restarts.md, in their order.
for (const instances of [1, 2] as const)
  for (const signal of ["SIGTERM", "SIGKILL"] as const)
    for (const save of [SPLIT, RUN]) restarted(save, instances, signal);
rolledOut();
updatedInRun();
updatedBeforeSaving();
updatedBeforeNavigating();
for (const save of [SPLIT, RUN]) {
  frozen(save);
  offline(save);
  reopened(save);
  savedTwice(save);
  notStored("the browser's storage is full", save);
  notStored("the browser forbids databases", save);
}
fullFromTheMiddle();
fullWhenStaging();
forbidden();
