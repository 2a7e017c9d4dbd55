// Invents drafts to be typed: English prose over a corpus, its quotations in every form writers use, a third of them departing from the source.
import { articleAnalysis, type Article, type Attribution, type Corpus } from '../../../server/src/engine/index';

interface Said {
  readonly key: string;
  readonly words: string;
  readonly speaker: string;
}

type Random = () => number;

/** Drafts of about `words` words each. */
export function inventDrafts(corpus: Corpus, count: number, words: number, random: Random): readonly string[] {
  const said = corpus.articles.flatMap(saidIn);
  const narrative = corpus.articles.flatMap(sentencesOf);
  return Array.from({ length: count }, (_, n) => draft(said, narrative, words, n, random));
}

function saidIn(article: Article): readonly Said[] {
  return articleAnalysis(article).attributions.flatMap((a: Attribution) => {
    const [content, ...more] = a.content;
    if (!content || more.length > 0 || a.type !== 'direct' || !/^\p{Lu}/u.test(a.speaker.name)) return [];
    const words = article.text.slice(content.start, content.end).replace(/[,.\s]+$/, '');
    return /["“”\n]/.test(words) ? [] : [{ key: article.id, words, speaker: a.speaker.name }];
  });
}

/** Sentences of an article without quotation marks: what a writer tells between quotations. */
const sentencesOf = ({ paragraphs, text }: Article): readonly string[] =>
  paragraphs
    .filter(({ kind }) => kind === 'body')
    .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, ' '))
    .filter((paragraph) => !/["“”‘*_#[\]<>]/.test(paragraph))
    .flatMap((paragraph) => paragraph.match(/\p{Lu}[^.!?]{30,}[.!?](?= |$)/gu) ?? []);

type Form = (s: Said, later: (note: string) => string) => string;

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const ended = (words: string, stop: string): string => (/[.!?…]$/.test(words) ? words : words + stop);
const surname = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** The ways to quote and to cite; each ends its paragraph's sentence. */
const forms: readonly Form[] = [
  ({ words, speaker, key }) => `“${ended(words, ',')}” ${speaker} said [@${key}].`,
  ({ words, speaker, key }) => `"${ended(words, ',')}" said ${speaker} [@${key}].`,
  ({ words, speaker, key }) => `${speaker} said: “${ended(words, '.')}” [@${key}]`,
  ({ words, speaker, key }) => `${speaker} said, “${words}” [@${key}].`,
  ({ words, speaker, key }) => `According to ${speaker}, “${lower(words)}” [@${key}, p. 2].`,
  ({ words, speaker, key }) => `@${key} has ${surname(speaker)} saying that “${lower(words)}”.`,
  ({ words, speaker, key }) => `“${ended(words, ',')}” ${surname(speaker)} said. [@${key}]`,
  ({ words, speaker, key }) => `‘${ended(words, ',')}’ ${speaker} told reporters [[${key}]].`,
  ({ words, speaker, key }, later) => `“${ended(words, ',')}” ${speaker} said.${later(`@${key}`)}`,
  ({ words, speaker, key }) => `> ${ended(words, '.')}\n>\n> — ${speaker} [@${key}]`,
  ({ words, speaker, key }) => `- “${ended(words, ',')}” ${speaker} said [see @${key}].`,
  ({ words, speaker }) => `“${ended(words, ',')}” ${speaker} said.`,
];

function draft(
  said: readonly Said[],
  narrative: readonly string[],
  words: number,
  number: number,
  random: Random,
): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const notes: string[] = [];
  const later = (note: string): string => {
    notes.push(`[^${notes.length + 1}]: ${note}, as printed.`);
    return `[^${notes.length}]`;
  };
  let text = number % 3 === 0 ? `---\ntitle: The night boats\nsources: [${pick(said).key}]\n---\n\n` : '';
  text += `# ${pick(narrative).slice(0, 40)}\n`;
  while (text.split(/\s+/).length < words - 20) {
    if (random() < 0.1) text += `\n## ${pick(narrative).slice(0, 25)}\n`;
    const before = Array.from({ length: Math.floor(random() * 3) }, () => pick(narrative));
    const quoted = pick(forms)(departed(pick(said), said, random), later);
    const block = /^[>-]/.test(quoted);
    const after =
      block || quoted.endsWith(']') ? [] : Array.from({ length: Math.floor(random() * 2) }, () => pick(narrative));
    const paragraphs = block ? [before.join(' '), quoted] : [[...before, quoted, ...after].join(' ')];
    for (const paragraph of paragraphs) if (paragraph) text += `\n${paragraph}\n`;
  }
  return notes.length > 0 ? `${text}\n${notes.join('\n\n')}\n` : text;
}

/** One in three is not what the source has: a word less, another word, another speaker, another or no such article. */
function departed(s: Said, all: readonly Said[], random: Random): Said {
  if (random() > 1 / 3) return s;
  const words = s.words.split(' ');
  const other = all[Math.floor(random() * all.length)] ?? s;
  const at = 1 + Math.floor(random() * Math.max(1, words.length - 2));
  const changes: readonly Said[] = [
    { ...s, words: words.filter((_, i) => i !== at).join(' ') },
    { ...s, words: words.with(Math.min(at, words.length - 1), 'certainly').join(' ') },
    { ...s, speaker: other.speaker },
    { ...s, key: other.key },
    { ...s, key: `${s.key}-2` },
  ];
  return changes[Math.floor(random() * changes.length)] ?? s;
}
