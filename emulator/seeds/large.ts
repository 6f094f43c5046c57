import type { StoredApplication, StoredListener } from "../tenants/resources";
import { application } from "./application";
import { OTHER_TYPES, otherListener, phoneListener } from "./listener";
import type { SeedOptions } from "./names";
import type { Seed } from "./seed";

const DOMAIN = "large.example";
const APPLICATIONS = 10_000;
const LISTENERS = 249;
/** Applications left without a phone listener. */
const UNCOVERED = 200;
/** One listener in so many is of another type. */
const OTHER_EVERY = 40;

const OPT_INS = [254, 234, 92, 880, 998, 213, 216, 255, 62, 94];
const EXCLUSIONS = [52, 86, 33, 49, 44, 1868, 34, 39, 61, 81];

/**
 * As large as a tenant can be: every listener taken, no two phone listeners alike, and most
 * applications covered. The first sets nothing, as Microsoft's default has it: what all applications
 * are to have in common, those without a listener can have from it.
 */
export function large(options: SeedOptions): Seed {
  const applications = Array.from({ length: options.applications ?? APPLICATIONS }, (_, index) =>
    application(
      `Large application ${String(index + 1).padStart(5, "0")}`,
      DOMAIN,
      `large/${index}`,
    ),
  );
  const covered = applications.slice(0, Math.max(applications.length - UNCOVERED, 0));
  return {
    name: "Contoso Large",
    domain: DOMAIN,
    applications,
    listeners: listenersFor(covered, options.listeners ?? LISTENERS),
    audits: [],
    landmarks: landmarksOf(applications),
  };
}

function listenersFor(covered: readonly StoredApplication[], count: number): StoredListener[] {
  const isOther = (index: number) => index % OTHER_EVERY === OTHER_EVERY - 1;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const phones = indexes.filter((index) => !isOther(index)).length;
  let phone = 0;
  return indexes.map((index) => {
    if (isOther(index)) return other(index);
    const from = Math.floor((phone * covered.length) / phones);
    phone += 1;
    const to = Math.floor((phone * covered.length) / phones);
    const appIds = covered.slice(from, to).map(({ appId }) => appId);
    return phoneListener({
      key: `large/${index}`,
      displayName: `Group ${index + 1}`,
      appIds,
      optIn: spread(OPT_INS, index),
      exclude: spread(EXCLUSIONS, index),
    });
  });
}

function other(index: number): StoredListener {
  const type = OTHER_TYPES[Math.floor(index / OTHER_EVERY) % OTHER_TYPES.length];
  if (!type) throw new Error("There is always a type.");
  return otherListener({ key: `large/${index}`, appIds: [] }, type);
}

/** The members whose bit is set in the index: no two alike, and every run is the same. */
function spread(codes: readonly number[], index: number): number[] {
  return codes.filter((_, bit) => (index >> bit) % 2 === 1);
}

function landmarksOf(applications: readonly StoredApplication[]): Record<string, string> {
  const ids: Record<string, string> = {};
  const [first] = applications;
  const last = applications.at(-1);
  if (first) ids.covered = first.appId;
  if (last) ids.uncovered = last.appId;
  return ids;
}
