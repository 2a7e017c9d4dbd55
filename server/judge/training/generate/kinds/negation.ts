/** Puts a "not" in, takes one out, and says what is negated in other words. */
import { edit } from '../edits';
import { finiteOf, hasPlainSubject, isPlural, presentOf } from '../finite';
import type { Sentence } from '../sentence';
import type { Edit, Turn } from '../turn';
import { past, third } from '../verbForms';

export function negations(sentence: Sentence, chance: () => number): Turn[] {
  const { main } = sentence;
  if (!main || !hasPlainSubject(sentence, main)) return [];
  const subject = sentence.words[main.subject!]!;
  if (
    /^(?:none|nobody|nothing|few|neither)$/i.test(subject.text) ||
    /\b(?:no|never|neither|nor|hardly|few|only|any)\b/i.test(sentence.text)
  )
    return [];
  if (main.negations.length > 0) return takenOut(sentence, chance);
  if (/\b(?:not)\b|n['’]t/.test(sentence.text)) return [];
  const inserted = putIn(sentence);
  return inserted ? [{ kind: 'negation', relation: 'differs', edits: inserted }] : [];
}

function putIn(sentence: Sentence): Edit[] | undefined {
  const main = sentence.main!;
  const finite = finiteOf(sentence, main);
  if (finite === undefined) return undefined;
  const word = sentence.words[finite]!;
  // What is joined to the verb would not be negated, or would be by half.
  if (
    (sentence.parse.dependents[main.predicate] ?? []).some((d) =>
      /^(?:conj|parataxis)/.test(sentence.words[d]!.relation),
    )
  )
    return undefined;
  if (
    /^(?:also|still|already|then)$/.test(sentence.words[finite + 1]?.text ?? '') ||
    /^(?:may|might|must)$/i.test(word.text)
  )
    return undefined;
  if (finite !== main.predicate || word.lemma === 'be') return [edit(word.span.end, word.span.end, ' not')];
  const helper = word.tag === 'VBD' ? 'did' : isPlural(sentence, main) ? 'do' : 'does';
  return [edit(word.span.start, word.span.end, `${helper} not ${word.lemma}`)];
}

function takenOut(sentence: Sentence, chance: () => number): Turn[] {
  const main = sentence.main!;
  const at = main.negations[0]!;
  const not = sentence.words[at]!;
  if (!/^(?:not|n['’]t)$/i.test(not.text) || main.negations.length > 1 || sentence.words[at + 1]?.text === 'only')
    return [];
  const helper = sentence.words[at - 1];
  const verb = sentence.words[main.predicate]!;
  if (!helper || !main.auxiliaries.includes(at - 1)) return [];
  if (helper.lemma === 'do' && verb.tag === 'VB') {
    const form =
      helper.tag === 'VBD'
        ? past(verb.lemma)
        : presentOf(sentence, main, verb.lemma) === verb.lemma
          ? verb.lemma
          : third(verb.lemma);
    const turns: Turn[] = [
      { kind: 'negation', relation: 'differs', edits: [edit(helper.span.start, verb.span.end, form)] },
    ];
    const refusal = REFUSED[verb.lemma];
    const way = chance();
    if (refusal && helper.tag === 'VBD')
      turns.push({ kind: 'negation-kept', relation: 'same', edits: [edit(helper.span.start, verb.span.end, refusal)] });
    else if (helper.tag === 'VBD' && FAILED.test(verb.lemma))
      turns.push({
        kind: 'negation-kept',
        relation: 'same',
        edits: [edit(helper.span.start, verb.span.start, way < 0.5 ? 'failed to ' : 'never ')].map((e) =>
          e.text === 'never ' ? edit(e.start, verb.span.end, `never ${past(verb.lemma)}`) : e,
        ),
      });
    return turns;
  }
  if (helper.lemma === 'do' || /^(?:ca|wo|sha)$/i.test(helper.text)) return [];
  const turns: Turn[] = [{ kind: 'negation', relation: 'differs', edits: [edit(helper.span.end, not.span.end, '')] }];
  if (not.text.toLowerCase() === 'not')
    turns.push({ kind: 'negation-kept', relation: 'same', edits: [edit(helper.span.end, not.span.end, "n't")] });
  else turns.push({ kind: 'negation-kept', relation: 'same', edits: [edit(helper.span.end, not.span.end, ' not')] });
  return turns.filter((t) => !/\b(?:am|may|might)n't/i.test(`${helper.text}${t.edits[0]!.text}`));
}

const REFUSED: Readonly<Record<string, string>> = {
  accept: 'refused to accept',
  agree: 'refused to agree',
  sign: 'refused to sign',
  win: 'failed to win',
  attend: 'stayed away from',
  respond: 'gave no response',
  approve: 'declined to approve',
  reach: 'failed to reach',
  include: 'left out',
  succeed: 'failed',
};
const FAILED =
  /^(?:win|finish|complete|achieve|qualify|score|receive|make|reach|find|secure|meet|produce|gain|appear|return|play|release)$/;
