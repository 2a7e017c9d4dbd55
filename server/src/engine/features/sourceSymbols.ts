/** The outline of a source: what is said in it and by whom, in the order of the text. */
import { knownAnalysis } from '../attribution/articleAnalysis';
import type { Article } from '../model/article';
import type { Attribution } from '../model/attribution';
import { bylineOf, landmarkName, shownTitle } from '../model/byline';
import { headOf } from '../model/head';
import { hull, sliceOf, type Span } from '../model/span';
import { excerpt } from '../text/excerpt';
import { t } from '../model/language';

export interface SourceSymbol {
  readonly kind: 'article' | 'attribution' | 'section';
  /** `Ada Orsk: “Not one boat will leave …”`; the title of an article. */
  readonly name: string;
  /** To whom and through whom; may be empty. */
  readonly detail: string;
  /** In the file's text, like `selection`, which lies inside. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly SourceSymbol[];
}

/** Characters of what is said that serve as its name. */
const NAME_CHARACTERS = 60;

/**
 * Attributions of the one article of a file; of a page that runs several together, in each article its own. What has not
 * been read deeply yet has none.
 */
export const sourceSymbolsOf = (parts: readonly Article[]): readonly SourceSymbol[] =>
  parts.flatMap((article) => {
    const attributions = knownAnalysis(article)?.attributions ?? [];
    const said = attributions.flatMap((attribution) => saidSymbol(article, attribution));
    const pages = inPages(article, said);
    return parts.length > 1 ? [articleSymbol(article, pages)] : pages;
  });

/** Below the page or chapter that each begins on; the times of a transcript would be a list as long as itself. */
function inPages(article: Article, said: readonly SourceSymbol[]): readonly SourceSymbol[] {
  const marks = (article.landmarks ?? []).filter(({ kind }) => kind !== 'time');
  if (marks.length < 2) return said;
  const pages = marks.map((mark, i): SourceSymbol => {
    const end = marks[i + 1]?.at ?? article.span.end;
    const children = said.filter(({ span }) => mark.at <= span.start && span.start < end);
    // What goes on over the page's end belongs to it.
    const last = Math.max(end, ...children.map(({ span }) => span.end));
    return {
      kind: 'section',
      name: landmarkName(mark),
      detail: '',
      span: { start: mark.at, end: last },
      selection: { start: mark.at, end: mark.at },
      children,
    };
  });
  const before = said.filter(({ span }) => span.start < (marks[0]?.at ?? 0));
  return [...before, ...pages];
}

const articleSymbol = (article: Article, children: readonly SourceSymbol[]): SourceSymbol => ({
  kind: 'article',
  name: shownTitle(article) ?? article.id,
  detail: bylineOf(article),
  span: article.span,
  selection: headOf(article),
  children,
});

function saidSymbol(article: Article, said: Attribution): readonly SourceSymbol[] {
  const words = hull(said.content);
  const [selection] = said.content;
  if (!words || !selection) return [];
  const text = excerpt(sliceOf(article.text, words).replace(/[,;]\s*$/u, ''), NAME_CHARACTERS);
  const who = said.speaker.name || said.speaker.mention;
  const what = said.type === 'direct' ? `“${text}”` : text;
  return [
    {
      kind: 'attribution',
      name: who ? `${who}: ${what}` : what,
      detail: detailOf(said),
      span: hull([words, ...said.cue, ...said.source]) ?? words,
      selection,
      children: [],
    },
  ];
}

function detailOf({ addressee, chain }: Attribution): string {
  const relays = chain.slice(0, -1).filter(({ kind }) => kind === 'outlet' || kind === 'wire');
  return [
    ...(addressee ? [t('to {0}', addressee.name)] : []),
    ...(relays.length > 0 ? [t('via {0}', relays.map(({ name }) => name).join(', '))] : []),
  ].join(' · ');
}
