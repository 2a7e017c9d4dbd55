/** Set forms of quoting somebody: "was quoted as saying", "as Orsk put it". */
import { AUXILIARIES, CONJUNCTIONS } from '../../text/lexicons/closedClass';
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import type { Token } from '../clause';
import { phraseFrom, subjectBefore } from '../nounPhrase';
import { clauseEnd } from './clauseEnd';
import { complementOf } from './complement';
import { wordAt, type Report } from './report';
import { around, lastContent, made } from './surround';
import type { VerbGroup } from './verbGroup';

/** "the paper quoted Orsk as saying “…”", "“…,” Orsk was quoted by the paper as saying": who is quoted speaks. */
export function quotedAs(tokens: readonly Token[], group: VerbGroup): Report | undefined {
  const { lemma } = group.cue.verb;
  if (lemma !== 'quote' && lemma !== 'cite') return undefined;
  const as = tokens.findIndex((t, i) => i > group.verb && i < group.verb + QUOTED_WORDS && t.word === 'as');
  if (as < 0 || !/^(?:saying|telling|writing|stating)$/u.test(wordAt(tokens, as + 1))) return undefined;
  const source = group.passive ? subjectBefore(tokens, group.start) : phraseFrom(tokens, group.verb + 1);
  if (!source || (!group.passive && source.start >= as)) return undefined;
  const saying = { ...group, verb: as + 1, start: group.start };
  const after = complementOf(tokens, { ...saying, cue: reportingVerb('saying') ?? group.cue, passive: false });
  const cue = { start: group.start, end: as + 2 };
  if (after) {
    const end = after.construction === 'quoted' ? quotedEnd(tokens, after.start) : clauseEnd(tokens, after.start);
    const content = [{ start: after.start, end: lastContent(tokens, end) }];
    return { ...made(group, after.construction, cue, source), lemma: 'say', content };
  }
  const before = around(tokens, saying, source, 'behind', cue, {
    start: Math.min(source.start, group.start),
    end: as + 2,
  });
  return before && { ...before, lemma: 'say' };
}

const QUOTED_WORDS = 16;

/** "“…,” as Orsk put it", "As Orsk put it, “…”". */
export function putIt(tokens: readonly Token[], group: VerbGroup): Report | undefined {
  if (group.cue.verb.lemma !== 'put' || wordAt(tokens, group.verb + 1) !== 'it') return undefined;
  const source = subjectBefore(tokens, group.start);
  if (!source) return undefined;
  const as = wordAt(tokens, source.start - 1) === 'as';
  const cue = { start: group.start, end: group.verb + 2 };
  const hole = { start: as ? source.start - 1 : source.start, end: group.verb + 2 };
  return around(tokens, group, source, as ? 'as' : 'behind', cue, hole);
}

/** A quotation alone, or the clause that it opens: `said "A" would be "B"`. */
export function quotedEnd(tokens: readonly Token[], start: number): number {
  const next = tokens[start + 1];
  if (!next || next.kind !== 'word') {
    let end = start + 1;
    while (tokens[end]?.kind === 'quote') end++;
    return end;
  }
  if (tokens[start]?.capital && !AUXILIARIES.has(next.word)) return start + 1;
  if (CONJUNCTIONS.has(next.word) && !/^(?:and|or|of|than)$/u.test(next.word)) return start + 1;
  return clauseEnd(tokens, start);
}
