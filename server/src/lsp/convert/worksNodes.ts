/** Works without a text, and what is there twice, as nodes of the tree of sources; each opens its bibliography at the entry. */
import {
  bylineOf,
  entryByline,
  shownTitle,
  whyNoText,
  type Article,
  type CatalogueEntry,
  type Duplicate,
} from '../../engine/index';
import type { SourcesNode } from '../../protocol';
import { placeInCatalogue, type CatalogueGround } from './cataloguePlaces';
import { joined, namedFile, plainNode, spoken } from './plainLine';
import { idOf } from './sourcesNodeIds';
import type { SourcesGround } from './sourcesNodes';
import { retold, said, t } from '../../engine/index';

/** @param below the duplicate it stands under; empty on its own */
export function workNode(
  { root, corpus, usage }: SourcesGround,
  catalogue: CatalogueGround,
  entry: CatalogueEntry,
  below = '',
): SourcesNode {
  const { key = '', stated, from } = entry;
  const byline = entryByline(entry);
  const label = stated.title === undefined ? byline : `${byline} — ${stated.title}`;
  const cited = usage?.works.has(entry) ? 'cited' : '';
  const named = byline.startsWith(key) ? '' : key;
  const why = corpus.textless.includes(entry) ? whyNoText(entry, corpus) : undefined;
  const at = placeInCatalogue(catalogue, from);
  return plainNode({
    id: idOf({ of: 'work', root, below, path: from.path, at: from.span.start }),
    kind: 'work',
    label,
    description: joined(cited, why?.short ?? '', named),
    tooltip: [
      ...(stated.title === undefined ? [] : [stated.title]),
      byline,
      ...(why ? [t('Without text: {0}', why.message)] : []),
      t('Key: {0}', key),
      t('{0}, line {1}', from.path, at.range.start.line + 1),
      ...(usage && why ? [cited ? t('Cited in this draft') : t('Not cited in this draft')] : []),
    ],
    spoken: spoken(label, cited, why?.short ?? '', named && t('key {0}', named)),
    ...(usage && why ? { used: cited !== '' } : {}),
    opens: at,
    hasChildren: false,
  });
}

const whatIsTwice: Readonly<Record<Duplicate['kind'], string>> = {
  files: said('one key, several files'),
  key: said('one key, several works'),
  source: said('several keys, one source'),
  work: said('several keys, one work'),
};

/** With the entries and files below it. */
export function duplicateNode({ root }: SourcesGround, { kind, keys, message }: Duplicate): SourcesNode {
  const label = keys.join(', ');
  const description = retold(whatIsTwice[kind]);
  return plainNode({
    id: idOf({ of: 'duplicate', root, message }),
    kind: 'duplicate',
    label,
    description,
    tooltip: [message],
    spoken: spoken(label, description, message),
    hasChildren: true,
  });
}

/** One of the files that share a key or are named by several. */
export function fileNode({ root, uriOf }: SourcesGround, below: string, article: Article): SourcesNode {
  const { path } = article;
  const about = joined(bylineOf(article), shownTitle(article) ?? '');
  return namedFile({ id: idOf({ of: 'file', root, below, path }), kind: 'side' }, path, about, uriOf(article));
}
