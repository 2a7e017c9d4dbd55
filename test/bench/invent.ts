// Invents a corpus and a draft that quotes from it: made-up words with the frequencies of real ones, the same every time.

/** Numbers in [0, 1) from a seed (mulberry32): the same corpus on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const common =
  'the of to and a in that is was for it on with as be at by he said has his have from not are this an had will which ' +
  'were but they their its who would been more she or one all two about after when there new year last if than could';
const onsets = 'b br c cl d dr f fr g gr h j k kl l m n p pr qu r s sk sl st t tr v w'.split(' ');
const vowels = 'a e i o u ai ea ee ie oa ou'.split(' ');
const ends = ['', 'n', 'r', 'l', 's', 't', 'nd', 'ck', 'm'];

type Pick = <T>(from: readonly T[]) => T;

function vocabulary(pick: Pick, random: () => number): readonly string[] {
  const words = new Set(common.split(' '));
  while (words.size < 20_000) {
    let word = '';
    for (let n = 1 + Math.floor(random() * 3); n > 0; n--)
      word += pick(onsets) + pick(vowels) + (n === 1 ? pick(ends) : '');
    words.add(word);
  }
  return [...words];
}

export interface Invented {
  /** Article texts, front matter included, by file name. */
  readonly articles: ReadonlyMap<string, string>;
  readonly draft: string;
  /** Quotations of about twenty words with one word changed. */
  readonly altered: readonly string[];
}

interface Quotation {
  readonly key: string;
  readonly speaker: string;
  readonly words: readonly string[];
}

/** @param size articles, of about 3.8 KB each. */
export function invent(size: number, seed = 7): Invented {
  const random = randomFrom(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!;
  const words = vocabulary(pick, random);
  // Zipf: rank r with a chance of about 1/r.
  const word = (): string => words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] ?? 'the';
  const run = (length: number): string[] => Array.from({ length }, word);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const seldom = words.slice(200);
  const name = (): string => `${capital(pick(seldom))} ${capital(pick(seldom))}`;
  const sentence = (): string => `${capital(run(8 + Math.floor(random() * 20)).join(' '))}.`;

  const quotations: Quotation[] = [];
  const articles = new Map<string, string>();
  for (let i = 0; i < size; i++) {
    const key = `item-${String(i).padStart(5, '0')}`;
    let text = `---\ntitle: ${capital(run(7).join(' '))}\npublisher: The ${name()}\ndate: 2026-03-${String(1 + (i % 28)).padStart(2, '0')}\n---\n`;
    while (text.length < 3750) {
      text += `\n${sentence()} ${sentence()} ${sentence()}\n`;
      if (random() < 0.4) {
        const quotation = { key, speaker: name(), words: run(14 + Math.floor(random() * 12)) };
        quotations.push(quotation);
        text += `\n"${capital(quotation.words.join(' '))}," said ${quotation.speaker}.\n`;
      }
    }
    articles.set(`${key}.md`, text);
  }

  const change = ({ words: said }: Quotation): string[] => said.map((w, at) => (at === 9 ? 'zvorn' : w));
  let draft = '# An invented draft\n';
  for (let i = 0; i < 40; i++) {
    const quotation = pick(quotations);
    const said = capital((i % 2 === 0 ? quotation.words : change(quotation)).join(' '));
    draft += `\n${sentence()} ${sentence()} “${said},” ${quotation.speaker} said [@${quotation.key}].\n`;
  }
  const altered = Array.from({ length: 200 }, () => capital(change(pick(quotations)).join(' ')));
  return { articles, draft, altered };
}
