/** Where a claim departs from its sources in one column of the profile, and none of them holds it as it is. */
import type { ParticipantPair } from '../../../claims/frames/sameEvent';
import type { Frame } from '../../../model/claim';
import { lazily } from '../../../model/kept';
import { claimFrames } from '../reading/claimFrames';
import { comparisonsOf, type Comparison } from './comparisons';
import type { ClaimReading } from '../reading/readClaim';

/** What one comparison says of one column: `holds` where the source says as much, `silent` where it cannot be told. */
export type Judgement = 'departs' | 'holds' | 'silent';

/** How sure it must be that two events are one before a difference between them is told. */
export const SURE = { calm: 0.62, thorough: 0.52 } as const;
/** A source sentence that holds the claim silences one that departs from it, even where it is a little farther. */
const SILENCES = 0.2;

/** Why a check says nothing of an event. */
export type Silence =
  /** No sentence of the sources tells it. */
  | 'no-event'
  /** Others take part in what the sources tell. */
  | 'others'
  /** What governs it, in the draft or there, is not understood. */
  | 'not-understood'
  /** The texts leave the column open. */
  | 'open'
  | 'holds'
  /** One sentence departs, another holds it. */
  | 'held-elsewhere'
  /** It departs, but may be another event. */
  | 'not-sure';

/** What a check made of one event of a claim. */
export interface Judged {
  /** The event in the claim. */
  readonly frame: Frame;
  readonly says: 'departs' | Silence;
  /** What it was judged by; undefined where there was nothing. */
  readonly by?: Comparison;
}

const listening = new WeakMap<ClaimReading, Judged[]>();

/** From here on every judgement on this reading is noted down, for whoever asks why: the list grows as checks run. */
export function noteJudgements(claim: ClaimReading): readonly Judged[] {
  const notes: Judged[] = [];
  listening.set(claim, notes);
  return notes;
}

/**
 * The surest departure of each event; none for an event that some source holds.
 * @param among `alike`: with other participants in a role it is another event of the kind; `all`: who takes part is judged
 */
export function departures(
  claim: ClaimReading,
  level: keyof typeof SURE,
  judge: (comparison: Comparison) => Judgement,
  among: 'alike' | 'all' = 'alike',
  pairsOf: (claim: ClaimReading) => readonly (readonly Comparison[])[] = comparisonsOf,
): readonly Comparison[] {
  const notes = listening.get(claim);
  const frames = notes ? claimFrames(claim) : [];
  return pairsOf(claim).flatMap((comparisons, event): readonly Comparison[] => {
    const judged = comparisons
      .filter(({ same }) => among === 'all' || same.apart.every(isGuessed))
      .map((comparison): Pair => ({ comparison, says: lazily(() => judge(comparison)) }));
    const alike = judged.filter(({ comparison: { same } }) => among === 'all' || same.apart.length === 0);
    const departs = surest(alike, 'departs', SURE[level]);
    const held = departs && surest(judged, 'holds', departs.sure - SILENCES);
    const frame = frames[event];
    if (frame) notes?.push({ frame, ...toldOf(comparisons, alike, departs, held) });
    return departs && !held ? [departs] : [];
  });
}

/** "It" and "it", which each text lets its readers guess: such an event may hold another, but not depart from it. */
const isGuessed = ({ a, b }: ParticipantPair): boolean => a.pronoun !== undefined && a.pronoun === b.pronoun;

/** Judged when it matters: most comparisons are too far from each other for that. */
interface Pair {
  readonly comparison: Comparison;
  readonly says: () => Judgement;
}

/** The first that says so and is as sure as `least`; the pairs come the surest first. */
function surest(judged: readonly Pair[], what: Judgement, least: number): Comparison | undefined {
  for (const { comparison, says } of judged) {
    if (comparison.sure < least) return undefined;
    if (says() === what) return comparison;
  }
  return undefined;
}

/** What came of it, for whoever asks why. */
function toldOf(
  comparisons: readonly Comparison[],
  judged: readonly Pair[],
  departs: Comparison | undefined,
  held: Comparison | undefined,
): Pick<Judged, 'says' | 'by'> {
  if (departs) return held ? { says: 'held-elsewhere', by: held } : { says: 'departs', by: departs };
  const holds = surest(judged, 'holds', 0);
  if (holds) return { says: 'holds', by: holds };
  const unsure = surest(judged, 'departs', 0);
  if (unsure) return { says: 'not-sure', by: unsure };
  const by = judged[0]?.comparison;
  if (!by) return comparisons[0] ? { says: 'others', by: comparisons[0] } : { says: 'no-event' };
  return { says: by.claim.commitment.unsure || by.source.commitment.unsure ? 'not-understood' : 'open', by };
}
