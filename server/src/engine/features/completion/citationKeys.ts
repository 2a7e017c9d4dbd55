/** Citation keys where the writer starts a citation: behind `@`, inside `[[`, and in the front matter's `sources`. */
import type { DraftFormat } from '../../model/draft';
import { hasMarkdown } from '../../parse/draftFormats';
import { writingOf } from '../../parse/writing/writings';
import type { Article } from '../../model/article';
import { bylineOf, entryByline, shownTitle } from '../../model/byline';
import type { CatalogueEntry } from '../../model/catalogue';
import { span, touches, type Span } from '../../model/span';
import type { Completer, CompletionGround, CompletionOffer } from './offer';
import { inFrontMatter, inProse, lineBefore } from '../../parse/surroundings';
import { isSameWords, locateQuote } from '../../evidence/locateQuote';
import { wordsBefore } from './wordsBefore';
import { t } from '../../model/language';

export interface HalfTypedKey {
  readonly offset: number;
  readonly replace: Span;
  readonly inFrontMatter: boolean;
  /** The formats in which a citation begins like this; absent in front matter, which any has. */
  readonly formats?: readonly DraftFormat[];
}

/** More than anybody reads through, and each costs the editor. */
const ENTRIES_OFFERED = 200;

export const citationKeys: Completer<HalfTypedKey> = { placeAt, offersAt };

/** First the articles that carry the quotation before the citation, then those the draft already uses. */
function offersAt(ground: CompletionGround, place: HalfTypedKey): readonly CompletionOffer[] {
  const { draft, corpus } = ground;
  const { offset, replace } = place;
  if (!place.inFrontMatter && !inProse(draft, offset)) return [];
  if (place.formats?.includes(draft.format) === false) return [];
  const { isPlainKey } = writingOf(draft);
  const fits = (key: string): boolean => hasMarkdown(draft.format) || isPlainKey(key);
  const typed = draft.text.slice(replace.start, offset);
  const used = new Set(
    draft.citations
      .flatMap((citation) => citation.keys)
      .filter((key) => !touches(key.span, offset))
      .flatMap((key) => [key.key, ...corpus.byKey(key.key).map((article) => article.id)]),
  );
  const carrying = place.inFrontMatter ? used : carriersOf(ground, offset);
  return [...articleOffers(), ...entryOffers(corpus.textless, typed, used, replace)].filter((it) => fits(it.newText));

  function articleOffers(): readonly CompletionOffer[] {
    return corpus.articles
      .map((article) => ({
        article,
        filterText: filterTextOf(article),
        worth: Number(used.has(article.id)) + 2 * Number(carrying.has(article.id)),
      }))
      .filter(({ filterText }) => letterByLetter(filterText, typed))
      .sort((a, b) => b.worth - a.worth)
      .map(({ article, filterText }): CompletionOffer => {
        const title = shownTitle(article);
        return {
          kind: 'key',
          label: article.id,
          aside: '',
          detail: bylineOf(article),
          documentation: title ? [[{ look: 'plain', text: title }]] : [],
          filterText,
          newText: article.id,
          replace,
        };
      });
  }
}

/** Works that only a bibliography tells of, behind those with a text; of a library of thousands those that are meant. */
function entryOffers(
  entries: readonly CatalogueEntry[],
  typed: string,
  used: ReadonlySet<string>,
  replace: Span,
): readonly CompletionOffer[] {
  const offered = new Set<string>();
  return entries
    .flatMap((entry): readonly (CompletionOffer & { readonly worth: number })[] => {
      const { key, stated } = entry;
      const filterText = [key, stated.title, stated.author, stated.publisher]
        .filter((part) => part !== undefined)
        .join(' ');
      if (key === undefined || offered.has(key) || !letterByLetter(filterText, typed)) return [];
      offered.add(key);
      return [
        {
          ...{ kind: 'key', label: key, aside: '', filterText, newText: key, replace },
          detail: `${entryByline(entry)} · ${t('no text')}`,
          documentation: stated.title ? [[{ look: 'plain', text: stated.title }]] : [],
          worth: Number(used.has(key)),
        },
      ];
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, ENTRIES_OFFERED);
}

/** Ids of the articles that have the words of the sentence's last quotation. */
function carriersOf(ground: CompletionGround, offset: number): ReadonlySet<string> {
  const words = wordsBefore(ground, offset);
  const matches = locateQuote({ text: words, origin: 0 }, span(0, words.length), [], ground.corpus);
  return new Set(matches.filter(isSameWords).map(({ article }) => article.id));
}

function filterTextOf(article: Article): string {
  const { title, publisher } = article.metadata;
  return [article.id, title?.value, publisher?.value].filter((part) => part !== undefined).join(' ');
}

/** As editors filter: the typed letters in order, others between them. */
function letterByLetter(text: string, typed: string): boolean {
  const words = text.toLowerCase();
  let at = 0;
  for (const letter of typed.toLowerCase().replace(/\s/g, '')) {
    const found = words.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

const keyCharacters = '[\\p{L}\\p{N}_:.#$%&+?<>~/-]';
// No letter, digit or dot before the `@`, or it is an e-mail address.
const behindAt = new RegExp(`(?:^|[^\\p{L}\\p{N}_.@\\\\/])@(${keyCharacters}*)$`, 'u');
const insideWiki = /\[\[([^[\]|\n]*)$/;
/** Between braces or angles, which end it. */
const restOfLabel = /^[\p{L}\p{N}_:./+-]*/u;
const restOfKey = new RegExp(`^${keyCharacters}*`, 'u');

const MARKDOWN: readonly DraftFormat[] = ['markdown', 'quarto', 'plain'];

/** How a key begins in each format, up to the cursor; group 1 is what has been typed of it. */
const BEGINNINGS: readonly (readonly [pattern: RegExp, formats: readonly DraftFormat[]])[] = [
  [behindAt, [...MARKDOWN, 'typst']],
  [insideWiki, MARKDOWN],
  // `\parencite[see][p. 3]{a, b`
  [
    /\\[a-zA-Z]{0,20}[cC]ite[a-zA-Z]{0,20}\*?(?:\[[^\]\n]{0,80}\]){0,2}\{(?:[^{}\n]{0,300},)?\s*([^\s{},]*)$/u,
    ['latex'],
  ],
  [/#cite\(\s*<([^<>\s]*)$/u, ['typst']],
  // `cite:[a(3), b`
  [/(?:^|[^\p{L}\p{N}])citen?p?:\[(?:[^[\]\n]{0,300},)?\s*([^\s[\](),]*)$/u, ['asciidoc']],
];

function placeAt(text: string, offset: number): HalfTypedKey | undefined {
  const whole = lineBefore(text, offset);
  if (inFrontMatter(text, offset)) return placeOf(text, offset, typedSource(text, whole, offset));
  const line = whole.slice(-LONGEST_LINE);
  for (const [pattern, formats] of BEGINNINGS) {
    const rest = formats.includes('markdown') ? restOfKey : restOfLabel;
    const place = placeOf(text, offset, pattern.exec(line)?.[1], rest);
    if (place) return { ...place, inFrontMatter: false, formats };
  }
  return undefined;
}

function placeOf(
  text: string,
  offset: number,
  typed: string | undefined,
  restOf = restOfKey,
): HalfTypedKey | undefined {
  if (typed === undefined) return undefined;
  const rest = restOf.exec(text.slice(offset, offset + 100))?.[0] ?? '';
  return { offset, replace: span(offset - typed.length, offset + rest.length), inFrontMatter: true };
}

/** UTF-16 units before the cursor in which a citation can have begun. */
const LONGEST_LINE = 500;

/** `sources: a`, `sources: [a, b` and `- a` in the list under `sources:`. */
function typedSource(text: string, line: string, offset: number): string | undefined {
  const inline = /^sources:[ \t]*(?:\[(?:[^\]]*[,\s])?)?["']?@?([^\s,\]"']*)$/.exec(line);
  if (inline) return inline[1];
  const item = /^[ \t]*-[ \t]+["']?@?([^\s"']*)$/.exec(line);
  const before = text.slice(0, offset - line.length);
  return item && /\nsources:[ \t]*\r?\n(?:[ \t]*-[^\n]*\n)*$/.test(before) ? item[1] : undefined;
}
