/** Takes the hedge of a sentence away, or puts another of the same strength in its place. */
import type { Clause } from '../../../../src/engine/text/syntax/clauses';
import { edit } from '../edits';
import { hasPlainSubject, pastOf, presentOf } from '../finite';
import type { Sentence } from '../sentence';
import type { Edit, Turn } from '../turn';
import { past, participle, third } from '../verbForms';

const ASSERTING = /^(?:root|ccomp|conj|parataxis)$/;

/** "may cause" → "causes", "might have fallen" → "fell"; other modals of the same rung; one rung up but still hedged. */
export function modals(sentence: Sentence): Turn[] {
  return sentence.clauses.flatMap((clause) => {
    const at = clause.auxiliaries.find((a) => /^(?:may|might|could)$/i.test(sentence.words[a]!.text));
    if (
      at === undefined ||
      clause.negations.length > 0 ||
      !ASSERTING.test(clause.relation) ||
      (clause.marker !== undefined && /^(?:if|whether|unless|so)$/i.test(sentence.words[clause.marker]!.text))
    )
      return [];
    if (!hasPlainSubject(sentence, clause)) return [];
    const modal = sentence.words[at]!;
    const next = followerOf(sentence, clause, at);
    if (next === undefined || sentence.words[clause.subject!]!.head !== clause.predicate) return [];
    // What shares the modal would keep its bare form.
    if (
      (sentence.parse.dependents[clause.predicate] ?? []).some(
        (d) => sentence.words[d]!.relation === 'conj' && /^VB/.test(sentence.words[d]!.tag),
      )
    )
      return [];
    // "could" of people is as often what they were able to do.
    if (
      /^could$/i.test(modal.text) &&
      !/^(?:be|have|lead|cause|help|reduce|increase|affect|result|become|make|take|cost|rise|fall)$/.test(
        sentence.words[next]!.lemma,
      )
    )
      return [];
    const turns: Turn[] = [];
    const flat = flatForm(sentence, clause, next);
    if (flat)
      turns.push({
        kind: 'hedge',
        relation: 'stronger',
        edits: [edit(modal.span.start, modal.span.end + 1, ''), ...flat],
      });
    const other = ['may', 'might', 'could'].filter((m) => m !== modal.text.toLowerCase());
    for (const m of other)
      turns.push({ kind: 'hedge-kept', relation: 'same', edits: [edit(modal.span.start, modal.span.end, m)] });
    const be = presentOf(sentence, clause, 'be');
    if (sentence.words[next]!.lemma !== 'have')
      turns.push({
        kind: 'hedge-up',
        relation: 'stronger',
        edits: [
          edit(
            modal.span.start,
            modal.span.end,
            chosen(modal.span.start, [`${be} likely to`, 'will', `${be} expected to`, 'will certainly']),
          ),
        ],
      });
    return turns;
  });
}

const chosen = (at: number, of: readonly string[]): string => of[at % of.length]!;

const followerOf = (sentence: Sentence, clause: Clause, modal: number): number | undefined =>
  [...clause.auxiliaries, clause.predicate]
    .sort((a, b) => a - b)
    .find((i) => i > modal && /^VB/.test(sentence.words[i]!.tag));

function flatForm(sentence: Sentence, clause: Clause, next: number): Edit[] | undefined {
  const word = sentence.words[next]!;
  if (word.lemma === 'have' && next !== clause.predicate) {
    const after = followerOf(sentence, clause, next);
    const verb = after === undefined ? undefined : sentence.words[after]!;
    if (!verb || verb.tag !== 'VBN') return undefined;
    return [
      edit(word.span.start, word.span.end + 1, ''),
      edit(verb.span.start, verb.span.end, pastOf(sentence, clause, verb.lemma)),
    ];
  }
  if (word.tag !== 'VB') return undefined;
  return [edit(word.span.start, word.span.end, presentOf(sentence, clause, word.lemma))];
}

const ADVERBS =
  /\b(reportedly|allegedly|possibly|perhaps|probably|apparently|potentially|supposedly|purportedly|presumably|seemingly|likely)\b/gi;
const SAME_ADVERB: Readonly<Record<string, string>> = {
  reportedly: 'allegedly',
  allegedly: 'reportedly',
  possibly: 'perhaps',
  perhaps: 'possibly',
  probably: 'likely',
  apparently: 'seemingly',
  supposedly: 'allegedly',
  presumably: 'probably',
  seemingly: 'apparently',
  purportedly: 'allegedly',
};

/** "was reportedly furious" → "was furious". */
export function hedgingAdverbs(sentence: Sentence): Turn[] {
  return [...sentence.text.matchAll(ADVERBS)].flatMap((m): Turn[] => {
    const word = m[0].toLowerCase();
    const found = sentence.words.find((w) => w.span.start === m.index);
    if (!found || found.tag !== 'RB' || found.relation !== 'advmod') return [];
    if (
      /\b(?:more|most|less|not|very|as|un|or|and|only|if|how)\s$/i.test(
        sentence.text.slice(Math.max(0, m.index - 6), m.index),
      )
    )
      return [];
    const head = sentence.words[found.head];
    if (
      !head ||
      /^ to\b/.test(sentence.text.slice(m.index + m[0].length)) ||
      (word === 'likely' && !/^V/.test(head.tag))
    )
      return [];
    let end = m.index + m[0].length;
    if (/^, /.test(sentence.text.slice(end))) end++;
    const turns: Turn[] = [{ kind: 'hedge', relation: 'stronger', edits: [edit(m.index, end + 1, '')] }];
    const same = SAME_ADVERB[word];
    if (same && m.index > 0)
      turns.push({ kind: 'hedge-kept', relation: 'same', edits: [edit(m.index, m.index + m[0].length, same)] });
    return turns;
  });
}

/** What stands between a subject and "to", by how far the thing has come behind it. */
const TO: Readonly<Record<string, 'future' | 'done' | 'is'>> = {
  ...from('expect project predict forecast', 'future'),
  ...from('set schedule due slate', 'done'),
  ...from(
    'plan intend propose hope aim want seek attempt try promise pledge vow threaten offer agree decide wish',
    'done',
  ),
  ...from('appear seem', 'is'),
  ...from('believe think say report allege rumour rumor suspect assume consider understand estimate', 'is'),
};

function from<T>(words: string, value: T): Record<string, T> {
  return Object.fromEntries(words.split(' ').map((w) => [w, value]));
}

/** "plans to sell" → "has sold", "is believed to have fled" → "fled", "is expected to rise" → "will rise". */
export function behindTo(sentence: Sentence): Turn[] {
  return sentence.clauses.flatMap((clause): Turn[] => {
    const verb = sentence.words[clause.predicate]!;
    const way = TO[verb.lemma.toLowerCase()];
    const inner = clause.complement;
    if (
      !way ||
      inner === undefined ||
      clause.negations.length > 0 ||
      !hasPlainSubject(sentence, clause) ||
      !/^(?:root|ccomp)$/.test(clause.relation)
    )
      return [];
    if (/^(?:we|you|I)$/i.test(sentence.words[clause.subject!]!.text)) return [];
    const passive = clause.passive || /^(?:set|due|slated)$/i.test(verb.text);
    const within = sentence.words[inner]!;
    const to = sentence.words.findIndex(
      (w, i) => i > clause.predicate && i <= inner && w.text === 'to' && w.tag === 'TO',
    );
    if (to !== clause.predicate + 1 || within.relation !== 'xcomp') return [];
    const start = passive ? clause.auxiliaries.find((a) => sentence.words[a]!.lemma === 'be') : clause.predicate;
    if (start === undefined || clause.auxiliaries.length > (passive ? 1 : 0)) return [];
    if ((sentence.parse.dependents[inner] ?? []).some((d) => sentence.words[d]!.relation === 'conj')) return [];
    const group = sentence.words.slice(to + 1, inner + 1);
    const first = group[0];
    if (first?.tag !== 'VB') return [];
    const finite = sentence.words[start]!;
    const pastTense = finite.tag === 'VBD';
    if (!pastTense && !/^VB[ZP]$/.test(finite.tag)) return [];
    const firstEnd = first.span.end;
    const perfect = first.lemma === 'have' && group.length > 1 && group[1]!.tag === 'VBN';
    const end = perfect ? group[1]!.span.end : firstEnd;
    const claims: string[] = [];
    if (perfect) claims.push(pastOf(sentence, clause, group[1]!.lemma));
    else if (way === 'future' && !pastTense) claims.push(`will ${first.text}`);
    else if (way === 'future') claims.push(pastOf(sentence, clause, first.lemma));
    else if (way === 'is')
      claims.push(pastTense ? pastOf(sentence, clause, first.lemma) : presentOf(sentence, clause, first.lemma));
    else if (first.lemma !== 'be')
      claims.push(pastTense ? past(first.lemma) : `${presentOf(sentence, clause, 'have')} ${participle(first.lemma)}`);
    const kind = way === 'is' ? 'hedge' : 'plan-done';
    return claims.map((text) => ({ kind, relation: 'stronger', edits: [edit(finite.span.start, end, text)] }));
  });
}

/** "suggests that" → "proves that": what a finding is worth. */
export function findings(sentence: Sentence): Turn[] {
  return sentence.clauses.flatMap((clause): Turn[] => {
    const verb = sentence.words[clause.predicate]!;
    const that = sentence.words[clause.predicate + 1];
    if (that?.text !== 'that' || clause.negations.length > 0 || !/^VB[DZP]$/.test(verb.tag)) return [];
    const put = (lemma: string): string =>
      verb.tag === 'VBD' ? past(lemma) : verb.tag === 'VBZ' ? third(lemma) : lemma;
    const weak = ['suggest', 'hint', 'hypothesise', 'speculate', 'indicate', 'imply', 'suspect', 'believe'];
    const strong = ['prove', 'confirm', 'demonstrate', 'establish'];
    const at = (lemma: string): Edit[] => [edit(verb.span.start, verb.span.end, put(lemma))];
    if (weak.includes(verb.lemma)) {
      const up = chosen(verb.span.start, strong);
      return [
        { kind: 'finding', relation: 'stronger', edits: at(up) },
        ...(verb.lemma === 'suggest' || verb.lemma === 'indicate'
          ? [
              {
                kind: 'hedge-kept',
                relation: 'same' as const,
                edits: at(verb.lemma === 'suggest' ? 'indicate' : 'suggest'),
              },
            ]
          : []),
      ];
    }
    if (/^(?:show|demonstrate|prove|confirm|reveal|establish)$/.test(verb.lemma))
      return [{ kind: 'finding', relation: 'weaker', edits: at('suggest') }];
    return [];
  });
}
