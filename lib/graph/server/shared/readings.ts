import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { ofProcess } from "./ofProcess";
import type { PackedAnswer } from "@/lib/http/packedAnswer";
import { SharedReads, type Sized } from "./sharedReads";
import type { Locale } from "@/lib/i18n/locales";
import { locale } from "@/lib/i18n/spoken";

/** What is shared of each kind. */
interface SharedAnswers {
  readonly listeners: PackedAnswer;
  readonly timeline: PackedAnswer;
  readonly applications: PackedAnswer;
  readonly organization: Sized & { readonly tenantName: string | null };
}

/** With the language of what it says in words. */
type Told<T> = T & { readonly locale: Locale };

export type SharedKind = keyof SharedAnswers;
/** Those that a route answers with as they are. */
export type PackedKind = Exclude<SharedKind, "organization">;

/** How long each is kept; `bySaves`: a save may change it. */
const SHARED: Readonly<Record<SharedKind, { readonly keepMs: number; readonly bySaves: boolean }>> =
  {
    listeners: { keepMs: 3_000, bySaves: true },
    timeline: { keepMs: 30_000, bySaves: true },
    applications: { keepMs: 15_000, bySaves: false },
    organization: { keepMs: 30_000, bySaves: false },
  };

/** Of one tenant and kind. The largest single answer seen is a tenth of this. */
const MOST_BYTES = 8 * 1024 ** 2;

export interface Asked<Kind extends SharedKind> {
  readonly kind: Kind;
  /** Which of them: the page, for one. */
  readonly part?: string;
  /** Somebody asked to read again: nothing that began before will do. */
  readonly fresh: boolean;
}

/**
 * What `read` gives, or an equal reading of somebody else's. Shared only where everybody reaches
 * Graph as the application, and for what is shown: nothing that a save decides on comes this way.
 */
export async function sharedReading<Kind extends SharedKind>(
  { application }: Pick<GraphAccess, "application">,
  { kind, part = "", fresh }: Asked<Kind>,
  read: () => Promise<SharedAnswers[Kind]>,
): Promise<SharedAnswers[Kind]> {
  if (application === undefined) return read();
  const { keepMs } = SHARED[kind];
  const reads = readsOf(application.tenantId, kind);
  const start = async () => ({ ...(await read()), locale: locale() });
  const shared = await reads.read(part, { keepMs, fresh }, start);
  // A failure is told in words: those of whoever asked first.
  if (shared.keep || shared.locale === locale()) return shared;
  return reads.read(`${part} ${locale()}`, { keepMs, fresh: false }, start);
}

/** A write was answered, or was not: what was read before it ended is given to nobody any more. */
export function writeEnded({ application }: Pick<GraphAccess, "application">): void {
  if (application === undefined) return;
  for (const kind of KINDS) if (SHARED[kind].bySaves) readsOf(application.tenantId, kind).wrote();
}

const KINDS: readonly SharedKind[] = ["listeners", "timeline", "applications", "organization"];

function readsOf<Kind extends SharedKind>(tenantId: string, kind: Kind) {
  const make = () => new SharedReads<Told<SharedAnswers[Kind]>>(MOST_BYTES);
  return ofProcess(`reads:${kind}:${tenantId}`, make);
}
