/** What one clause of an article tells, as it is compared with what others tell. */
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import type { Frame } from '../../model/claim';
import { hull, type Span } from '../../model/span';
import { keptWith } from '../../model/kept';
import { sentenceFrames } from '../frames/articleFrames';

export interface Statement extends Place {
  readonly frame: Frame;
  /** Number of its sentence in the article. */
  readonly sentence: number;
}

/** Verbs that only hand on what their complement tells: that has a frame of its own. */
const HANDING_ON = new Set(
  'say tell add note state explain stress be have do make get go come know think believe see want hope follow include involve provide receive'.split(
    ' ',
  ),
);

const known = keptWith((_article: Article) => new Map<number, readonly Statement[]>());

/** Those that say enough to be known again: somebody or something takes part, and not only by being told. */
export function statementsOf(article: Article, sentence: number): readonly Statement[] {
  const statements = known(article);
  let its = statements.get(sentence);
  if (!its) {
    its = sentenceFrames(article, sentence)
      .filter(says)
      .map((frame) => ({ article, span: wholeOf(frame), frame, sentence }));
    statements.set(sentence, its);
  }
  return its;
}

/** Things in a phrase that says enough alone: "the withdrawal of Norland's boats from Hrane". */
const PHRASE = 2;

/** A noun with nobody who does it ("guarantees for Norland") only names a thing. */
const says = ({ predicate, participants }: Frame): boolean =>
  !HANDING_ON.has(predicate.lemma) &&
  (predicate.form !== 'noun' ||
    participants.some(
      ({ role, concepts }) =>
        (role === 'agent' || role === 'patient') && (participants.length > 1 || concepts.length > PHRASE),
    )) &&
  (participants.reduce((sum, { concepts }) => sum + concepts.length, 0) > 1 ||
    participants.some(({ role, concepts }) => role === 'place' && concepts[0]?.kind === 'name'));

/** With what is offered, wanted or decided, which is a clause of its own. */
const wholeOf = ({ span, predicate, participants }: Frame): Span =>
  hull([
    span,
    predicate.span,
    ...participants.filter(({ role }) => role === 'topic' || role === 'patient').map((p) => p.span),
  ])!;
