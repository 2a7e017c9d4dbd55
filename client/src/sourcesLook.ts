/** How the nodes of the tree of sources look: an icon for each, and what may be done with it. Plain data. */
import type { SourcesNode } from '../../server/src/protocol';
import { number, t } from './words';

const icons: Readonly<Record<SourcesNode['kind'], string | undefined>> = {
  folder: 'root-folder',
  group: undefined,
  problems: undefined,
  conflict: 'arrow-swap',
  side: 'file-text',
  origin: 'link',
  article: 'file-text',
  person: 'person',
  organisation: 'organization',
  nameless: 'question',
  quotation: 'quote',
  report: 'comment',
  work: 'book',
  duplicate: 'copy',
  problem: 'warning',
};

/** Codicon: what the draft uses has a tick, and the word beside it. */
export function iconOf({ kind, used, health }: SourcesNode): string | undefined {
  if (health) return health === 'problem' ? 'warning' : 'info';
  return used && (kind === 'quotation' || kind === 'report') ? 'check' : icons[kind];
}

/** For the manifest's menus: `deskcheck.words`, `deskcheck.article`. */
export function contextOf({ kind, quotation, opens, decided }: SourcesNode): string {
  if (kind === 'article') return 'deskcheck.article';
  if (kind === 'origin') return decided ? 'deskcheck.origin.decided' : 'deskcheck.origin';
  if (quotation !== undefined) return 'deskcheck.words';
  return opens ? 'deskcheck.place' : 'deskcheck.node';
}

/** Words are there to be opened at; everything else opens out first. */
export const opensOnClick = ({ opens, hasChildren }: SourcesNode): boolean => opens !== undefined && !hasChildren;

/** Label of the node that stands for children not shown yet. */
export const moreLabel = (more: number): string => t('Show {0} more of {1}', Math.min(more, 200), number(more));
