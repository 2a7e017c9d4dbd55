/** What the checks see in a claim, taken over from keystroke to keystroke while its sentence and its sources stay as they are. */
import type { Check, CheckContext, ClaimSubject, Sighting } from '../checks/check';
import type { ClaimReading } from '../evidence/claims/reading/readClaim';
import type { Fix } from '../model/finding';
import { moved, sliceOf } from '../model/span';

export interface CheckedSighting {
  readonly check: Check;
  readonly sighting: Sighting;
}

interface Seen {
  /** The sentence as it stood in the draft, with its marks, and what else the checks look at. */
  readonly key: string;
  readonly at: number;
  readonly sightings: readonly CheckedSighting[];
}

const seen = new WeakMap<ClaimReading, Seen>();

/** Undefined for a claim that was not looked at before as it stands now. */
export function knownSightings(
  subject: ClaimSubject,
  context: CheckContext,
  asked: readonly Check[],
): readonly CheckedSighting[] | undefined {
  const known = seen.get(subject.reading);
  if (known?.key !== keyOf(subject, context, asked)) return undefined;
  const by = subject.sentence.span.start - known.at;
  return by === 0
    ? known.sightings
    : known.sightings.map(({ check, sighting }) => ({ check, sighting: shifted(sighting, by) }));
}

export function keepSightings(
  subject: ClaimSubject,
  context: CheckContext,
  asked: readonly Check[],
  sightings: readonly CheckedSighting[],
): void {
  seen.set(subject.reading, { key: keyOf(subject, context, asked), at: subject.sentence.span.start, sightings });
}

const keyOf = ({ sentence, noClaim }: ClaimSubject, { draft, level }: CheckContext, asked: readonly Check[]): string =>
  [level, switchedOn(asked), sentence.scope.reach, noClaim ?? '', sliceOf(draft.text, sentence.span)].join('\u0000');

const switchedOn = (asked: readonly Check[]): string => asked.flatMap(({ id, off }) => (off ? [id] : [])).join();

const shifted = (sighting: Sighting, by: number): Sighting => ({
  ...sighting,
  span: moved(sighting.span, by),
  fixes: sighting.fixes.map((fix): Fix => ({
    ...fix,
    edits: fix.edits.map(({ span, newText }) => ({ span: moved(span, by), newText })),
  })),
});
