/** Reads the texts that pairs are made of: premises of the training rows whose licence is open, and the treebank GUM. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../../../src/engine/text/sentences';

/** The words of one document, sentence by sentence, not parsed yet. */
export interface RawDocument {
  readonly sentences: readonly string[];
  readonly licence: string;
  readonly source: string;
  readonly inOrder: boolean;
}

/** Sets whose premises are prose by people; those of `GATHERED` stand together without following one another. */
const PROSE = new Set(
  'vitaminc_real_test foolmetwice fever_symmetric conjnli_adv_train conjnli_dev factcg_synth citint defacto scifact_rte'.split(
    ' ',
  ),
);
const GATHERED = new Set(['citint', 'factcg_synth']);

/** The licences that `licences.py` lets through. */
const OPEN = ['MIT', 'Apache-2.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'Wikipedia CC BY-SA 3.0', 'C-UDA'];

export const isOpen = (license: string): boolean => OPEN.some((open) => license.startsWith(open));

interface Row {
  readonly premise: string;
  readonly dataset: string;
  readonly license: string;
}

export function premisesOf(path: string): RawDocument[] {
  const seen = new Set<string>();
  const found: RawDocument[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (!line) continue;
    const { premise, dataset, license } = JSON.parse(line) as Row;
    if (!PROSE.has(dataset) || !isOpen(license) || seen.has(premise)) continue;
    seen.add(premise);
    const sentences = premise.split('\n').flatMap((part) => sentencesOf(tidied(part)));
    if (sentences.length > 0)
      found.push({ sentences, licence: license, source: dataset, inOrder: !GATHERED.has(dataset) });
  }
  return found;
}

/** As `tidy` in `data.py`: text as it stands in articles. */
export const tidied = (text: string): string =>
  text
    .replace(/<\/?t>|<\|[a-z_]+\|>|-LRB-|-RRB-/g, ' ')
    .replace(/``|''/g, '"')
    .replace(/\s+([.,;:!?%)\]])/g, '$1')
    .replace(/([([$£€])\s+/g, '$1')
    .replace(/\s+('s|n't|'re|'ve|'ll|'d|'m)\b/g, '$1')
    .replace(/(\p{L}) - (\p{L})/gu, '$1-$2')
    .replace(/\s+/g, ' ')
    .trim();

export const sentencesOf = (text: string): string[] =>
  splitSentences(text, []).map((s) => text.slice(s.start, s.end).trim());

/** Genres of GUM and under what licence their words are; travel guides are left out. */
const GENRES: Readonly<Record<string, string>> = {
  academic: 'CC-BY-4.0 (GUM annotations; academic text CC-BY)',
  court: 'CC-BY-4.0 (GUM annotations; court text CC-BY)',
  interview: 'CC-BY-4.0 (GUM annotations; interview text CC-BY)',
  news: 'CC-BY-4.0 (GUM annotations; news text CC-BY)',
  bio: 'Wikipedia CC BY-SA 3.0 (GUM biographies)',
};

export const gumDocuments = (folder: string): RawDocument[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .flatMap((name) => {
      const genre = name.split('_')[1] ?? '';
      const licence = GENRES[genre];
      if (!licence) return [];
      const text = readFileSync(join(folder, name), 'utf8');
      const sentences = [...text.matchAll(/^# text = (.*)$/gm)].map((m) => tidied(m[1]!));
      return [{ sentences, licence, source: `gum_${genre}`, inOrder: true }];
    });

/** True for a sentence that can stand as a claim: whole, not too long, without loose marks. */
export function isWhole(text: string): boolean {
  if (!/^["“]?[A-Z0-9]/.test(text) || !/[.!?]["”]?$/.test(text)) return false;
  const words = text.split(' ').length;
  if (words < 5 || words > 48) return false;
  if (/https?:|www\.|@|\||[{}<>]|\.\.\.|…|\bpic\.twitter|--|-[LR]SB-|\(\s*;|\. [a-z]/.test(text)) return false;
  return even(text, /"/g) && count(text, /[(]/g) === count(text, /[)]/g) && count(text, /[“]/g) === count(text, /[”]/g);
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
const even = (text: string, sign: RegExp): boolean => count(text, sign) % 2 === 0;

/** True for one that claims can be made of: it states something, and nothing in it is quoted speech of an unknown. */
export const isStatement = (text: string): boolean =>
  isWhole(text) &&
  /^[A-Z0-9]/.test(text) &&
  /[a-z0-9)"”]\.$/.test(text) &&
  !/^(?:What|Who|How|Why|When|Where|But|And|Or|So|If)\b/.test(text) &&
  !/["“]/.test(text);
