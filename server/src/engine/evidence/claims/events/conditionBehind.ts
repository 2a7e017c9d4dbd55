/** The condition that a source makes in its next sentence: "Hrane will lift the ban. That will happen only if stocks recover." */
import { commitmentAt } from '../../../claims/commitment/commitment';
import type { Condition } from '../../../model/claim';
import { sliceOf } from '../../../model/span';
import type { ProfiledEvent } from './comparisons';
import { sourceSentence, type SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';

/** None where the next sentence is not surely about this event, and for what its own sentence only mentions. */
export function conditionsBehind(sentence: SourceSentence, { at }: ProfiledEvent): readonly Condition[] {
  const next = sourceSentence(sentence.article, sentence.index + 1);
  if (!next || !isMain(sentence, at)) return [];
  const { parse } = next;
  const subject = parse.words.findIndex(({ relation }) => relation.startsWith('nsubj'));
  if (subject < 0) return [];
  const { text, tag } = parse.words[subject]!;
  const told = /^(?:that|this|it)$/iu.test(text)
    ? HAPPENS.test(sliceOf(next.article.text, next.span))
    : tag.startsWith('NN') && /^(?:same|family)$/u.test(wordRelation(sentence.parse.words[at]!, parse.words[subject]!));
  if (!told) return [];
  const own = commitmentAt(parse, parse.words[subject]!.head).conditions;
  return own.length > 0 ? own : commitmentAt(parse, subject).conditions;
}

/** What the sentence says, or who says it says. */
function isMain({ parse }: SourceSentence, at: number): boolean {
  let up = at;
  while (up >= 0 && up !== parse.root && /^(?:xcomp|ccomp|conj)/u.test(parse.words[up]!.relation))
    up = parse.words[up]!.head;
  return up === parse.root;
}

/** "That will happen", "It depends on": of an event, not of somebody. */
const HAPPENS =
  /^(?:(?:but|yet|however|and),? )?(?:that|this|it) (?:\p{L}+ ){0,3}?(?:happen|occur|apply|hold|take place|go ahead|materiali[sz]e|the case|depends?|hinges?|conditional|contingent|dependent|subject to)(?:s|ed)?(?![\p{L}])/iu;
