/** Makes pairs out of claims that people wrote about a passage: the claim turned, the passage as it stands. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { finiteOf } from './finite';
import { isOpen, isStatement, isWhole, sentencesOf, tidied } from './documents';
import { applied, clash } from './edits';
import { turnsOf } from './kinds/index';
import { contentWords, Sentence } from './sentence';
import { shuffled } from './shares';
import type { Document, Edit, Label, Pair, Turn } from './turn';

/** Sets in which people said in their own words what stands in prose. Captions of pictures and frames of logic are left out. */
const SETS = new Set(
  'vitaminc_real_test vitaminc_synth_test factcg_synth citint defacto foolmetwice fever_symmetric fever_adversarial scifact_rte conjnli_adv_train conjnli_dev taxinli rank19 fib_xsum'.split(
    ' ',
  ),
);

/** A claim that its passage supports, as a person judged. */
export interface HumanClaim {
  readonly premise: string;
  readonly claim: string;
  readonly licence: string;
}

interface Row {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: string;
  readonly dataset: string;
  readonly license: string;
}

export function humanClaims(path: string): HumanClaim[] {
  const seen = new Set<string>();
  const found: HumanClaim[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (!line) continue;
    const { premise, hypothesis, label, dataset, license } = JSON.parse(line) as Row;
    if (label !== 'supported' || !SETS.has(dataset) || !isOpen(license)) continue;
    const text = tidied(hypothesis);
    const claim = /[.!?]["”]?$/.test(text) ? text : `${text}.`;
    // What only repeats its passage is what `PairMaker` makes better.
    if (!isStatement(claim) || premise.includes(hypothesis) || seen.has(claim)) continue;
    seen.add(claim);
    found.push({ premise, claim, licence: license });
  }
  return found;
}

/** One of a kind for each claim at most: the same number changed twice teaches little. */
export function* pairsOfClaim({ premise, claim, licence }: HumanClaim, chance: () => number): Generator<Pair> {
  const passage = premise.split('\n').map(tidied).join(' ').trim();
  const sentence = new Sentence(claim);
  if (!sentence.main || finiteOf(sentence, sentence.main) === undefined) return;
  const others = sentencesOf(passage).filter(isWhole).slice(-MOST_READ);
  const sentences = [...others.map((text) => new Sentence(text)), sentence];
  const document: Document = { sentences, licence, source: 'claims', inOrder: false };
  const turns = shuffled(turnsOf(sentence, document, sentences.length - 1, chance), chance);
  const quiet = turns.filter(({ relation }) => relation === 'same' || relation === 'less');
  const made = new Set<string>();
  for (const turn of turns) {
    const label = labelOf(turn, claim, passage);
    if (!label || made.has(turn.kind)) continue;
    made.add(turn.kind);
    const beside = label === 'supported' ? undefined : quiet.find((q) => !clash(q.edits, turn.edits) && chance() < 0.3);
    const hypothesis = applied(claim, [...turn.edits, ...(beside?.edits ?? [])]);
    if (hypothesis === claim || hypothesis.split(' ').length < 4) continue;
    const kind = `claim-${turn.kind}`;
    yield { premise: passage, hypothesis, label, type: kind, dataset: `generated:${kind}`, license: licence };
  }
  if (made.size > 0)
    yield {
      premise: passage,
      hypothesis: claim,
      label: 'supported',
      type: 'claim-kept',
      dataset: 'generated:claim-kept',
      license: licence,
    };
}

/** Sentences of a passage that are parsed, for the names in them. */
const MOST_READ = 6;

/** What the turned claim is to the passage; undefined where that does not follow from what it is to the claim. */
function labelOf({ relation, edits }: Turn, claim: string, passage: string): Label | undefined {
  if (relation === 'same' || relation === 'less' || relation === 'detail') return 'supported';
  if (relation === 'weaker') return 'supported';
  const there = new Set(contentWords(passage));
  const [gone, come] = [lost(claim, edits), edits.flatMap(({ text }) => contentWords(text))];
  // A passage that has the other word too may well say the other thing; one that has not the claim's own may say even more.
  if (relation === 'differs')
    return come.every((word) => !there.has(word) || gone.includes(word)) ? 'contradicted' : undefined;
  return gone.every((word) => there.has(word)) && come.every((word) => !there.has(word)) ? 'overstated' : undefined;
}

const lost = (claim: string, edits: readonly Edit[]): readonly string[] =>
  edits.flatMap(({ start, end }) => contentWords(claim.slice(start, end)));
