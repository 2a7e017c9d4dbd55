/**
 * Writes `server/src/engine/text/lexicons/verbFamilies.generated.ts`: nouns that name what a verb does. `node --import tsx server/syntax/wordnet/verbFamilies.ts WORDNET OUT`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Synset {
  readonly words: readonly string[];
  /** WordNet's lexicographer file: 04 is noun.act, 11 noun.event. */
  readonly file: string;
  /** Related by derivation: number of the own word, offset of the verb's synset, number of its word. */
  readonly derived: readonly (readonly [own: number, offset: string, verb: number])[];
}

/** One sense of a word, commonest first. */
interface Sense {
  readonly offset: string;
  readonly rank: number;
  /** How often it was met in the texts that WordNet's makers tagged. */
  readonly count: number;
}

const [folder = '', out = ''] = process.argv.slice(2);
const lines = (name: string): readonly string[] =>
  readFileSync(join(folder, 'dict', name), 'utf8')
    .split('\n')
    .filter((line) => /^[a-z0-9]/.test(line));

/** What happens, is done, said, given or felt; not people and things, which are named after it ("buyer", "building"). */
const EVENTS = new Set(['04', '10', '11', '12', '19', '21', '22', '26', '09']);
/** Senses of a noun or verb that news copy means. */
const COMMON_SENSES = 2;

function synsets(name: string): ReadonlyMap<string, Synset> {
  return new Map(
    lines(name).map((line): [string, Synset] => {
      const fields = line.split(' | ')[0]!.split(' ');
      const count = parseInt(fields[3]!, 16);
      const words = Array.from({ length: count }, (_none, i) => fields[4 + 2 * i]!.toLowerCase());
      const pointers = fields.slice(5 + 2 * count);
      const derived = pointers.flatMap((symbol, i): [number, string, number][] => {
        const numbers = pointers[i + 3] ?? '';
        return symbol === '+' && pointers[i + 2] === 'v'
          ? [[parseInt(numbers.slice(0, 2), 16), pointers[i + 1]!, parseInt(numbers.slice(2), 16)]]
          : [];
      });
      return [fields[0]!, { words, file: fields[1]!, derived }];
    }),
  );
}

const senses = new Map<string, Sense[]>();
for (const line of lines('index.sense')) {
  const [key = '', offset = '', rank = '', count = ''] = line.trim().split(' ');
  const [word = '', rest = ''] = key.split('%');
  const kind = rest.startsWith('1') ? 'n' : rest.startsWith('2') ? 'v' : '';
  if (kind === '') continue;
  const of = `${kind}:${word}`;
  senses.set(of, [...(senses.get(of) ?? []), { offset, rank: Number(rank), count: Number(count) }]);
}
const met = (kind: string, word: string): number =>
  (senses.get(`${kind}:${word}`) ?? []).reduce((sum, { count }) => sum + count, 0);

const verbs = synsets('data.verb');
const nouns = synsets('data.noun');
const isWord = (word: string): boolean => /^[a-z]{3,}$/.test(word);
/** "pull back", "take over": a verb with its particle. */
const isVerb = (word: string): boolean => /^[a-z]{2,}(?:_(?:up|down|out|off|over|back|away|in|on))?$/.test(word);

/** The verb of each noun whose commonest senses are what the verb does: the one most like it, and most met. */
function verbOf(noun: string): string | undefined {
  const common = (senses.get(`n:${noun}`) ?? []).filter(({ rank }) => rank <= COMMON_SENSES);
  if (!common.some(({ offset, rank }) => rank === 1 && EVENTS.has(nouns.get(offset)!.file))) return undefined;
  const found = common.flatMap(({ offset }) => {
    const { words, file, derived } = nouns.get(offset)!;
    if (!EVENTS.has(file)) return [];
    return derived
      .filter(([own]) => words[own - 1] === noun)
      .flatMap(([, verb, number]) => verbs.get(verb)?.words[number - 1] ?? [])
      .filter(isVerb);
  });
  const alike = (verb: string): number => {
    let i = 0;
    while (i < verb.length && verb[i] === noun[i]) i++;
    return i;
  };
  return [...new Set(found)]
    .filter((verb) => alike(verb) >= 2)
    .sort((a, b) => alike(b) - alike(a) || met('v', b) - met('v', a) || (a < b ? -1 : 1))[0];
}

const families = new Map<string, string[]>();
for (const line of lines('index.noun')) {
  const noun = line.split(' ', 1)[0]!;
  const verb = isWord(noun) ? verbOf(noun) : undefined;
  if (verb === undefined || verb === noun || (met('n', noun) === 0 && met('v', verb) === 0)) continue;
  families.set(verb, [...(families.get(verb) ?? []), noun]);
}
/** Nouns that are the verb itself: "attack", "visit". */
const alike = lines('index.noun')
  .map((line) => line.split(' ', 1)[0]!)
  .filter((noun) => isWord(noun) && verbOf(noun) === noun && met('n', noun) > 0);

const plain = (word: string): string => word.replace('_', '-');
writeFileSync(
  out,
  [
    '// Made by server/syntax/wordnet/verbFamilies.ts from WordNet 3.1 (Princeton University); see server/syntax/NOTICE.txt.',
    '',
    '/** A verb and the nouns that name what it does, families apart by semicolons; a particle behind a hyphen. */',
    `export const VERB_FAMILIES =\n  '${[...families].map(([verb, its]) => [verb, ...its].map(plain).join(' ')).join(';')}';`,
    '',
    '/** Nouns spelt as their verb. */',
    `export const NOUNS_LIKE_VERBS =\n  '${alike.join(' ')}';`,
    '',
  ].join('\n'),
);
console.log(`${families.size} families, ${alike.length} nouns like verbs`);
