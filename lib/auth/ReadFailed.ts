import type { DialgateError } from "@/lib/domain/errors";

/** What a query fails with: TanStack Query wants a throw, the rest of Dialgate a value. */
export class ReadFailed extends Error {
  constructor(readonly error: DialgateError) {
    super(error.message);
    this.name = "ReadFailed";
  }
}
