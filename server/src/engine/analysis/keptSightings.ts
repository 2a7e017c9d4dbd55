/** What the checks see in a sentence, taken over from keystroke to keystroke while it and its sources stay as they are. */
import type { Check, CheckContext, ClaimSubject, CopySubject, Sighting, Subject } from '../checks/check';
import { judgedOf } from '../evidence/claims/judging/judged';
import { effectiveScope } from '../evidence/citedMatches';
import type { Fix } from '../model/finding';
import { moved, sliceOf } from '../model/span';
import { marksOf } from '../parse/writing/writings';

export interface CheckedSighting {
  readonly check: Check;
  readonly sighting: Sighting;
}

/** Subjects of which the same object stands for the same words and the same sources. */
export type LastingSubject = ClaimSubject | CopySubject;

interface Seen {
  /** The sentence as it stood in the draft, with its marks, and what else the checks look at. */
  readonly key: string;
  readonly at: number;
  readonly sightings: readonly CheckedSighting[];
}

const seen = new WeakMap<object, Seen>();

/** Where words stand in several sources, those the draft cites nearby come first: other sentences have a say in that. */
export const isLasting = (subject: Subject): subject is LastingSubject =>
  subject.kind === 'claim' || (subject.kind === 'copy' && subject.run.standing.length === 1);

/** Undefined for a sentence that was not looked at before as it stands now. */
export function knownSightings(
  subject: LastingSubject,
  context: CheckContext,
  asked: readonly Check[],
): readonly CheckedSighting[] | undefined {
  const known = seen.get(lastingPart(subject));
  if (known?.key !== keyOf(subject, context, asked)) return undefined;
  const by = subject.sentence.span.start - known.at;
  return by === 0
    ? known.sightings
    : known.sightings.map(({ check, sighting }) => ({ check, sighting: shifted(sighting, by) }));
}

export function keepSightings(
  subject: LastingSubject,
  context: CheckContext,
  asked: readonly Check[],
  sightings: readonly CheckedSighting[],
): void {
  seen.set(lastingPart(subject), { key: keyOf(subject, context, asked), at: subject.sentence.span.start, sightings });
}

const lastingPart = (subject: LastingSubject): object => (subject.kind === 'claim' ? subject.reading : subject.run);

function keyOf(
  subject: LastingSubject,
  { draft, corpus, level, judgements }: CheckContext,
  asked: readonly Check[],
): string {
  const { scope } = subject.sentence;
  const { reach, keys } = subject.kind === 'claim' ? scope : effectiveScope(scope, corpus);
  const own =
    subject.kind === 'claim'
      ? [subject.noClaim ?? '', judgedOf(subject.reading, judgements, level)?.departure ?? '']
      : [marksOf(draft).open, ...keys];
  return [level, switchedOn(asked), reach, ...own, sliceOf(draft.text, subject.sentence.span)].join('\u0000');
}

const switchedOn = (asked: readonly Check[]): string => asked.flatMap(({ id, off }) => (off ? [id] : [])).join();

const shifted = (sighting: Sighting, by: number): Sighting => ({
  ...sighting,
  span: moved(sighting.span, by),
  fixes: sighting.fixes.map((fix): Fix => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: moved(edit.span, by) })),
  })),
});
