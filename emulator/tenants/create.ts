import { AuthorityStorage } from "../authority/storage";
import type { Clock } from "../clock";
import { FaultList } from "../faults/faultList";
import { Throttle } from "../graph/throttle";
import type { SeedName, SeedOptions } from "../seeds/names";
import { plantSeed } from "../seeds/plant";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { peopleOf } from "./people";
import {
  changedRegistration,
  COMPLETE_REGISTRATION,
  NO_REGISTRATION,
  type RegistrationPatch,
} from "./registration";
import { DEFAULT_SWITCHES, type Switches } from "./switches";
import type { Tenant } from "./tenant";
import { Versions } from "./versions";

export interface TenantWish {
  id: string;
  seed: SeedName;
  switches?: Partial<Switches> | undefined;
  limits?: Partial<Limits> | undefined;
  seedOptions?: SeedOptions | undefined;
  /** "none": Dialgate is not registered; otherwise how its registration differs from a complete one. */
  registration?: "none" | RegistrationPatch | undefined;
}

/** A tenant with a seed of its own; what is not wished for is as in Microsoft's documentation. */
export function createTenant(wish: TenantWish, clock: Clock): Tenant {
  const seed = plantSeed(wish.seed, wish.seedOptions ?? {}, clock());
  return {
    id: wish.id,
    name: seed.name,
    domain: seed.domain,
    seed: wish.seed,
    people: peopleOf(seed.domain),
    landmarks: seed.landmarks,
    createdAt: clock(),
    switches: { ...DEFAULT_SWITCHES, ...wish.switches },
    limits: { ...DEFAULT_LIMITS, ...wish.limits },
    registration: registrationFor(wish),
    ownKeys: undefined,
    listeners: new Versions(seed.listeners, clock),
    applications: seed.applications,
    audits: [...seed.audits],
    requests: [],
    faults: new FaultList(),
    throttle: new Throttle(clock),
    authority: new AuthorityStorage(clock),
  };
}

function registrationFor({ registration = {} }: TenantWish) {
  if (registration === "none") return NO_REGISTRATION;
  return changedRegistration(COMPLETE_REGISTRATION, registration);
}
