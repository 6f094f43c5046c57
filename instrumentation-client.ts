import { takePreloadedOutlines } from "@/components/console/map/outlinesStore";
import { openSession } from "@/components/session/openSession";
import { trustedTypesPolicy } from "@/lib/http/trustedTypes";

// Next runs this before the page becomes alive, and before it loads any script by its address.
// Only Chromium knows it so far; what it cannot do, the policy of the page does by itself.
if (process.env.NODE_ENV === "production")
  window.trustedTypes?.createPolicy("default", trustedTypesPolicy(location.origin));

// What the page shows first waits for Graph alone, and not for React as well.
void openSession();
takePreloadedOutlines();
