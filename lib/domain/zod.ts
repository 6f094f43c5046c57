import { z } from "zod";

// Zod's fast path compiles code at run time, which the content security policy forbids; even its
// attempt counts as a violation.
z.config({ jitless: true });

export { z };
