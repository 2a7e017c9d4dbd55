/** Attributions of articles, as JSON for scripts and as a list for people. */
import {
  articleChain,
  chainText,
  isRelayed,
  occasionWords,
  type Article,
  type Attribution,
  type Span,
} from '../../engine/index';
import type { QuotedFile } from './quotedFile';
import { forTerminal, inColour } from './paint';
import { inText, linedPath, makePlaces } from './places';

export function quotesAsJson(files: readonly QuotedFile[]): string {
  const articles = files.map(({ path, articles: parts }) => ({
    path,
    ...extractedText(parts[0]?.article),
    attributions: parts.flatMap(({ article, attributions }) => attributions.map((a) => attributionAsJson(a, article))),
  }));
  return `${JSON.stringify({ articles }, null, 1)}\n`;
}

/** Offsets into a text that is no file are of use only beside that text. */
const extractedText = (article: Article | undefined) =>
  article?.extracted ? { ...inText(article), text: article.text } : {};

function attributionAsJson(attribution: Attribution, article: Article) {
  const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);
  const { speaker } = attribution;
  return {
    content: pairs(attribution.content),
    cue: pairs(attribution.cue),
    source: pairs(attribution.source),
    speaker: namedWithIssuer(attribution),
    kind: speaker.kind,
    type: attribution.type,
    chain: attribution.chain.map(({ name }) => name),
    ...circumstances(attribution, article.text),
  };
}

/**
 * A document with whose it is: "the statement (European leaders)"; a group with what it speaks through, which tells it from others of
 * that name: "European leaders (joint statement)". A phrase that names nobody stands for its speaker.
 */
function namedWithIssuer({ speaker, venue }: Attribution): string {
  const { name, mention, kind, onBehalfOf } = speaker;
  const said = name === '' && !/^(?:he|she|they|it|i|we|you|who)$/iu.test(mention) ? mention : name;
  const beside =
    kind === 'document' ? onBehalfOf : kind === 'group' && venue && ISSUED.test(venue.name) ? venue.name : undefined;
  return beside && !said.includes(beside) ? `${said} (${beside})` : said;
}

/** Documents that several people issue together. */
const ISSUED = /(?:statement|letter|declaration|communiqu[eé]|petition|resolution)$/iu;

/** Beyond the contract: given only where the article states them. */
function circumstances({ addressee, venue, date, hedges, negated }: Attribution, text: string) {
  return {
    ...(addressee ? { addressee: addressee.name } : {}),
    ...(venue ? { venue: venue.name } : {}),
    ...(date ? { date: date.iso ?? text.slice(date.span.start, date.span.end) } : {}),
    ...(hedges.length > 0 ? { hedges: hedges.map(({ start, end }) => [start, end]) } : {}),
    ...(negated ? { negated } : {}),
  };
}

export function quotesAsText(files: readonly QuotedFile[], colours: boolean): string {
  const paint = inColour(colours);
  const places = makePlaces();
  const blocks = files.flatMap(({ path, articles }) =>
    articles.map(({ article, attributions }) => {
      const title = article.metadata.title?.value;
      const name = linedPath({ ...article, path });
      const head = paint.bold(articles.length > 1 && title !== undefined ? `${name} · ${title}` : name);
      const whole = articleChain(article);
      const way = whole.length > 1 ? [paint.dim(`        ${chainText(whole)}`)] : [];
      const lines = attributions.map((a) => {
        const words = a.content.map((s) => article.text.slice(s.start, s.end).replace(/\s+/g, ' ')).join(' … ');
        const line = places.line(article.text, a.content[0]?.start ?? 0);
        return `  ${paint.dim(String(line).padStart(4))}  ${a.speaker.name || a.speaker.mention || 'nobody named'}: ${a.type === 'direct' ? `“${words}”` : words}${behind(a, article, paint.dim)}`;
      });
      return [head, ...way, ...(lines.length > 0 ? lines : ['        no attributions found'])].join('\n');
    }),
  );
  return forTerminal(`${blocks.join('\n\n')}\n`, colours);
}

/** To whom, where and when, and the way where there is anything between the speaker and the page; on a line of its own. */
function behind(said: Attribution, article: Article, dim: (text: string) => string): string {
  const facts = [...occasionWords(article, said), ...(isRelayed(said.chain) ? [chainText(said.chain)] : [])];
  return facts.length > 0 ? `\n${dim(`        ${facts.join(' · ')}`)}` : '';
}
