// Alarms that somebody has read: what was found of each is kept by a hash of its sentence, for the texts are not ours to publish.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Verdict {
  readonly rule: string;
  readonly sentence: string;
  /** `right`: the draft's sentence departs from what it cites; `arguable`: a careful editor might ask. */
  readonly verdict: 'right' | 'wrong' | 'arguable';
  /** Of wrong ones what was misunderstood, in a few words; of right ones how the text departs. */
  readonly class: string;
}

/** Sixteen letters that stand for the sentence, its white space and citations aside. */
export const hashOf = (sentence: string): string =>
  createHash('sha256')
    .update(
      sentence
        .replace(/\s*\[@[^\]]*\]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .digest('hex')
    .slice(0, 16);

/** By rule and hash. */
export function readVerdicts(): (rule: string, sentence: string) => Verdict | undefined {
  const file = join(import.meta.dirname, 'verdicts.json');
  const known = new Map(
    (JSON.parse(readFileSync(file, 'utf8')) as readonly Verdict[]).map((it) => [`${it.rule} ${it.sentence}`, it]),
  );
  return (rule, sentence) => known.get(`${rule} ${hashOf(sentence)}`);
}
