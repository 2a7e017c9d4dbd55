/** What the outlets of one article are called in it: full names behind "the Post" and "NPA", and who else bears such a name. */
import type { Article } from '../../model/article';
import { sliceOf } from '../../model/span';
import { outletFormWords, outletForms } from '../../text/lexicons/knownOutlets';
import { outletWords } from '../../text/lexicons/outlets';

export interface OutletNames {
  /** "The Halevny Post" for "Post", where the article names just one outlet that ends so. */
  inFull(short: string): string | undefined;
  /** "Norland Press Agency" for "NPA". */
  behindInitials(acronym: string): string | undefined;
  /** A person of the text ("Mayor Don Guardian") or a body it spells out ("Congressional Budget Committee (CBC)"). */
  isSomebodyElse(printed: string): boolean;
}

/** @param people folded surnames of the article's people. */
export function outletNamesOf(article: Article, people: ReadonlySet<string>): OutletNames {
  const { publisher, wire, citedOutlets } = article.metadata;
  const text = article.paragraphs.map((p) => sliceOf(article.text, p.span)).join('\n');
  const known = [publisher?.value, wire?.value, ...citedOutlets].filter((name) => name !== undefined);
  const spelt = [...new Set(text.match(spelledOut) ?? [])];
  // Listed outlets shorten from the name they go by: "the Post" is not the HuffPost.
  const full = [...known.map(withArticle), ...spelt.filter((name) => outletWords.has(lastWord(name))).map(withArticle)];
  const others = new Set(spelt.filter((name) => !outletWords.has(lastWord(name)) && !isListed(name)).map(initialsOf));
  const outlets = new Map(full.filter((name) => name.includes(' ')).map((name) => [initialsOf(name), bare(name)]));
  for (const name of known)
    if (/^\p{Lu}{2,6}$/u.test(name) && !outlets.has(name) && !others.has(name)) outlets.set(name, name);
  return {
    inFull: (short) => {
      const end = ` ${short.toLowerCase()}`;
      const longer = [...new Set(full.map(bare).filter((name) => name.toLowerCase().endsWith(end)))];
      return longer.length === 1 ? withArticle(longer[0] ?? '') : undefined;
    },
    behindInitials: (acronym) => outlets.get(acronym),
    isSomebodyElse: (printed) =>
      people.has(printed.toLowerCase()) || (/^\p{Lu}+$/u.test(printed) && others.has(printed) && !outlets.has(printed)),
  };
}

/** Two to six words with capitals, "of", "the" and "for" between them. From a word's start: a word without an end is read once. */
const spelledOut = /(?<![\p{L}-])\p{Lu}[\p{L}-]+(?: (?:(?:of|the|for|and) )?\p{Lu}[\p{L}-]+){1,5}/gu;

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
const bare = (name: string): string => name.replace(/^The /u, '');
const initialsOf = (name: string): string =>
  bare(name)
    .replace(/\B\p{L}|[^\p{L}]/gu, '')
    .replace(/\p{Ll}/gu, '');

const isListed = (name: string): boolean => {
  const words = outletFormWords(bare(name));
  return (outletForms.get(words[0] ?? '') ?? []).some((form) => form.words.join(' ') === words.join(' '));
};

/** A listed name is shown as the list has it: "The Washington Post". */
function withArticle(name: string): string {
  const words = outletFormWords(bare(name));
  const form = outletForms.get(words[0] ?? '')?.find((f) => f.words.join(' ') === words.join(' '));
  return form?.outlet.name ?? name;
}
