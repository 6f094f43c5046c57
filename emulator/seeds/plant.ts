import { contoso } from "./contoso";
import { empty } from "./empty";
import { large } from "./large";
import type { SeedName, SeedOptions } from "./names";
import type { Seed } from "./seed";

/** Tenants share a seed: they never change it, but put something else in its place. */
export function plantSeed(name: SeedName, options: SeedOptions, now: number): Seed {
  switch (name) {
    case "contoso":
      return contoso(now);
    case "empty":
      return empty();
    case "large":
      return large(options);
  }
}
