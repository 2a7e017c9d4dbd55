/** Sources, speakers and their words as nodes of a tree: labels, descriptions, and all of it for a screen reader. */
import {
  bylineOf,
  citationOf,
  counted,
  excerpt,
  healthOf,
  kinOf,
  oneLine,
  quotedWords,
  retold,
  shownNumber,
  shownTitle,
  t,
  type Article,
  type Corpus,
  type Disagreement,
  type DraftUsage,
  type Kinship,
  type OneOrigin,
  type Origins,
  type Place,
  type SourceProblem,
  type SourceSpeaker,
  type SourceWords,
} from '../../engine/index';
import type { SourcesNode } from '../../protocol';
import { joined, namedFile, plainNode, spoken } from './plainLine';
import { rangeIn } from './ranges';
import { idOf, type ArticleRef, type SourcesGroup } from './sourcesNodeIds';

/** What the words of nodes stand on. */
export interface SourcesGround {
  readonly root: string;
  readonly uriOf: (article: Article) => string;
  readonly corpus: Corpus;
  /** Of the draft whose sources are shown; absent without one. */
  readonly usage: DraftUsage | undefined;
  /** Absent while they are not known. */
  readonly origins: Origins | undefined;
}

/** Longer words are cut: the tooltip has all of them. */
const LABEL_CHARACTERS = 160;

export function folderNode(root: string, name: string, articles: number): SourcesNode {
  const description = counted(articles, 'article');
  return plainNode({
    id: idOf({ of: 'desk', root }),
    kind: 'folder',
    label: name,
    description,
    tooltip: [root],
    spoken: spoken(name, description),
    hasChildren: true,
    open: true,
  });
}

/** Articles that count as one source: `One origin: Norland Press · 2 articles`. */
export function originNode(
  { root }: SourcesGround,
  group: SourcesGroup,
  { cluster, articles }: OneOrigin,
): SourcesNode {
  const [first] = articles;
  const label = cluster.origin ? t('One origin: {0}', cluster.origin) : t('One origin');
  const description = counted(articles.length, 'article');
  const decided = cluster.reason === 'decided';
  const why = decided ? t('You decided that they are one source.') : t('The same text, printed again or edited.');
  return plainNode({
    id: first ? idOf({ of: 'origin', ...articleRef(root, group, first) }) : '',
    kind: 'origin',
    label,
    description,
    tooltip: [label, why, ...articles.map(({ id }) => id)],
    spoken: spoken(label, description, why),
    hasChildren: true,
    open: true,
    keys: articles.map(({ id }) => id),
    ...(decided ? { decided } : {}),
  });
}

export function articleNode(ground: SourcesGround, group: SourcesGroup, article: Article): SourcesNode {
  const { root, uriOf, usage, origins, corpus } = ground;
  const title = shownTitle(article);
  const byline = bylineOf(article);
  // As in a hover on a citation: the outlet is what a writer calls an article.
  const label = title ? `${byline} — ${title}` : byline;
  const uses = usesOf(article, usage);
  const key = byline.startsWith(article.id) ? '' : article.id;
  const kin = kinOf(article, origins).map(kinLine);
  const remarks = healthOf(article, corpus);
  const short = remarks.map((remark) => remark.short).join(', ');
  const head = article.paragraphs[0]?.span ?? article.span;
  return plainNode({
    id: idOf({ of: 'article', ...articleRef(root, group, article) }),
    kind: 'article',
    label,
    description: joined(short, uses, key),
    tooltip: [
      ...(title ? [title] : []),
      byline,
      ...remarks.map(({ message }) => message),
      t('Key: {0}', article.id),
      article.path,
      ...(uses ? [t('In this draft: {0}', uses)] : []),
      ...kin,
    ],
    spoken: spoken(label, short, uses, key && t('key {0}', key), ...kin),
    keys: [article.id],
    ...(usage ? { used: uses !== '' } : {}),
    ...(remarks[0] && { health: remarks.some(({ tone }) => tone === 'problem') ? 'problem' : 'note' }),
    opens: { uri: uriOf(article), range: rangeIn(article, head) },
    hasChildren: true,
  });
}

/** Keys in one line; a report that everybody carries would fill the screen. */
const KIN_SHOWN = 4;

/** `One origin with wire-copy`, `Shares a report of Norland Press with courier, ledger`. */
function kinLine({ cluster, others }: Kinship): string {
  const keys = others.slice(0, KIN_SHOWN).map(({ id }) => id);
  const more = others.length - keys.length;
  const them = more > 0 ? t('{0} and {1} more', keys.join(', '), shownNumber(more)) : keys.join(', ');
  if (cluster.kind === 'article') return t('One origin with {0}', them);
  return cluster.origin
    ? t('Shares a report of {0} with {1}', cluster.origin, them)
    : t('Shares a report with {0}', them);
}

/** `cited, 2 quotations`; empty for an article that the draft does not use. */
function usesOf(article: Article, usage: DraftUsage | undefined): string {
  const quotations = usage?.quoted.get(article)?.length ?? 0;
  const quoted = quotations > 0 ? counted(quotations, 'quotation') : '';
  const cited = usage?.cited.has(article) ? t('cited') : quoted && t('not cited');
  return [cited, quoted].filter((part) => part !== '').join(', ');
}

const articleRef = (root: string, group: SourcesGroup, { path, span }: Article): ArticleRef => ({
  root,
  group,
  path,
  at: span.start,
});

export function speakerNode(
  { root, usage }: SourcesGround,
  group: SourcesGroup,
  article: Article,
  speaker: SourceSpeaker,
): SourcesNode {
  const { name, about, words } = speaker;
  const label = name || t('Nobody named');
  const used = words.filter((it) => it.used).length;
  const count = usage ? t('{0} of {1} used', used, words.length) : String(words.length);
  return plainNode({
    id: idOf({ of: 'speaker', ...articleRef(root, group, article), name }),
    kind: kindOf(speaker),
    label,
    description: joined(count, about),
    tooltip: [joined(label, about), bylineOf(article)],
    spoken: spoken(label, about, usage ? count : counted(words.length, 'statement')),
    ...(usage ? { used: used > 0 } : {}),
    hasChildren: true,
  });
}

function kindOf({ kind }: SourceSpeaker): SourcesNode['kind'] {
  if (kind === 'person') return 'person';
  return kind === 'anonymous' || kind === 'unknown' ? 'nameless' : 'organisation';
}

export function wordsNode(
  { root, uriOf, usage }: SourcesGround,
  group: SourcesGroup,
  article: Article,
  { name, about }: SourceSpeaker,
  words: SourceWords,
): SourcesNode {
  const { type, span, quotable, text, place, used } = words;
  const quoted = type === 'direct' ? quotedWords(text) : text;
  const how = type === 'direct' ? '' : t('reported');
  const use = usage ? (used ? t('used') : t('unused')) : '';
  const citation = citationOf({ article, span: quotable });
  return plainNode({
    id: idOf({ of: 'words', ...articleRef(root, group, article), start: quotable.start, end: quotable.end }),
    kind: type === 'direct' ? 'quotation' : 'report',
    // A narrow side bar cuts what stands behind: the word that goes with the tick comes first.
    label: joined(used ? t('used') : '', excerpt(quoted, LABEL_CHARACTERS)),
    description: joined(how, place),
    tooltip: [
      quoted,
      joined(name, about),
      joined(bylineOf(article), place),
      ...(use ? [t('In this draft: {0}', use)] : []),
    ],
    spoken: spoken(quoted, how, place, use),
    ...(usage ? { used } : {}),
    opens: { uri: uriOf(article), range: rangeIn(article, span) },
    hasChildren: false,
    ...(citation === undefined ? {} : { quotation: `“${text}” ${citation}` }),
  });
}

/** What they disagree on, with both sides below. */
export function conflictNode({ root }: SourcesGround, { message, sides }: Disagreement): SourcesNode {
  const label = message.slice(message.indexOf(': ') + 1).trimStart();
  return plainNode({
    id: idOf({ of: 'conflict', root, message }),
    kind: 'conflict',
    label,
    description: '',
    tooltip: [message, ...sides.map(({ article }) => `${bylineOf(article)} · ${article.id}`)],
    spoken: message,
    hasChildren: true,
  });
}

export function sideNode({ root, uriOf }: SourcesGround, message: string, { article, span }: Place): SourcesNode {
  const sentence = oneLine(article.text.slice(span.start, span.end));
  const label = `${bylineOf(article)}: ${excerpt(sentence, LABEL_CHARACTERS)}`;
  return plainNode({
    id: idOf({ of: 'side', message, start: span.start, ...articleRef(root, 'conflicts', article) }),
    kind: 'side',
    label,
    description: article.id,
    tooltip: [sentence, bylineOf(article), t('Key: {0}', article.id)],
    spoken: spoken(label, t('key {0}', article.id)),
    opens: { uri: uriOf(article), range: rangeIn(article, span) },
    hasChildren: false,
  });
}

export const problemNode = (root: string, { path, message }: SourceProblem, uri: string): SourcesNode =>
  namedFile({ id: idOf({ of: 'problem', root, path, message }), kind: 'problem' }, path, retold(message), uri);
