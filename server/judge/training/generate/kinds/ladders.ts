/** One rung up or down by a word: quantity, frequency, scope, degree, cause. */
import { nounLemma } from '../../../../src/engine/text/syntax/lemma';
import { edit } from '../edits';
import type { Sentence } from '../sentence';
import type { Turn } from '../turn';
import { CAUSE, CAUSE_DOWN, DEGREE, FREQUENCY, QUANTITY, SCOPE } from '../words/ladders';
import { phraseTurns } from './phrases';

/** Under these, up is down. */
const REVERSING =
  /\b(?:not|no|never|without|few|fewer|less|unless|neither|nor|hardly|cannot|if|whether|only|than)\b|n['’]t\b/i;

export function ladderTurns(sentence: Sentence, chance: () => number): Turn[] {
  if (REVERSING.test(sentence.text.replace(/\bmore than\b/g, '').replace(/\bwhether\b(?= )/g, 'whether'))) return [];
  return phraseTurns(
    sentence,
    [...QUANTITY, ...FREQUENCY, ...SCOPE, ...DEGREE, ...CAUSE, ...CAUSE_DOWN],
    chance,
  ).filter((t) => isSound(sentence, t));
}

/** Adjectives before their nouns and verbs as verbs: what the lists mean, and not what only looks like it. */
function isSound(sentence: Sentence, turn: Turn): boolean {
  const [e] = turn.edits;
  if (!e) return false;
  const word = sentence.words.find((w) => w.span.start === e.start && w.span.end === e.end);
  if (turn.kind === 'degree' && word) {
    const put = e.text.split(' ')[0]!;
    if (/^(?:soared|plunged|plummeted|surged|skyrocketed|collapsed|exploded)$/.test(put))
      return (
        word.tag === 'VBD' &&
        !sentence.parse.dependents[sentence.words.indexOf(word)]!.some((d) =>
          /^(?:obj|aux)/.test(sentence.words[d]!.relation),
        )
      );
    if (/^(?:destroyed|transformed|devastated|saved|condemned|lambasted)$/.test(put))
      return /^VB[DN]$/.test(word.tag) && word.relation !== 'amod';
    if (/^(?:alarm)$/.test(put)) return word.tag === 'NN' && word.relation !== 'compound';
    if (/^(?:JJ)$/.test(word.tag))
      return word.relation === 'amod' || (word.relation === 'root' && !/^(?:major|large|huge)$/.test(put));
    return word.tag === 'RB';
  }
  if (turn.kind === 'frequency' && word) return word.tag === 'RB' && word.relation === 'advmod';
  if (turn.kind === 'scope' && word) return word.relation === 'amod' && word.tag !== 'VBD';
  const opens = sentence.words.find((w) => w.span.start === e.start);
  // "Due to appear" tells a plan.
  if (
    opens?.text.toLowerCase() === 'due' &&
    /^VB|^(?:CD|PRP)/.test(sentence.words[sentence.words.indexOf(opens) + 2]?.tag ?? '')
  )
    return false;
  if (
    turn.kind === 'cause' &&
    /^(?:led|leads|resulted|results|prompted|triggered|contributed|coincided|caused)$/i.test(opens?.text ?? '') &&
    !/^caused by/.test(sentence.text.slice(e.start))
  )
    return (
      (opens!.tag === 'VBD' || opens!.tag === 'VBZ') &&
      !/\b(?:have|has|had|to|was|were|been|be|and|,)$/.test(sentence.text.slice(0, e.start).trim()) &&
      !/^acl$/.test(opens!.relation)
    );
  if (turn.kind === 'cause' && word) return word.tag === 'VBZ' || (word.tag === 'VBD' && word.relation !== 'acl');
  return true;
}

/** "one of the largest cities" → "the largest city", "the only". */
export function onlyOnes(sentence: Sentence): Turn[] {
  const turns: Turn[] = [];
  for (const m of sentence.text.matchAll(
    /\bone of (the|its|his|her|their) (?:[\w-]+ )?(?:(?:most|best|least) [\w-]+|\w+est|best|worst|first|leading|main|top|major|few)(?: [\w-]+)*?/gi,
  )) {
    const from = m.index;
    const noun = sentence.words.findIndex(
      (w, i) =>
        w.span.start > from + 10 &&
        w.tag === 'NNS' &&
        i > 0 &&
        sentence.words
          .slice(0, i)
          .every((x) => x.span.start < from || !/^[,.;:]$|^(?:NNS|VB\w|IN)$/.test(x.tag) || x.span.start < from + 10),
    );
    const word = sentence.words[noun];
    if (!word) continue;
    const single = nounLemma(word.text.toLowerCase());
    if (single === word.text.toLowerCase()) continue;
    const between = sentence.text.slice(from, word.span.start);
    if (/\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/i.test(between) || between.length > 70) continue;
    const det = m[1]!.toLowerCase();
    const head = from === 0 ? det.charAt(0).toUpperCase() + det.slice(1) : det;
    turns.push({
      kind: 'the-only',
      relation: 'stronger',
      edits: [edit(from, from + `one of ${m[1]!}`.length, head), edit(word.span.start, word.span.end, single)],
    });
  }
  for (const m of sentence.text.matchAll(
    /\bone of (two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) ([a-z-]+ )?([a-z]+s)\b/gi,
  )) {
    const single = nounLemma(m[3]!.toLowerCase());
    if (single !== m[3])
      turns.push({
        kind: 'the-only',
        relation: 'stronger',
        edits: [edit(m.index, m.index + m[0].length, `the only ${m[2] ?? ''}${single}`)],
      });
  }
  return turns;
}
