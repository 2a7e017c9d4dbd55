/** The groups of the tree of sources: what they are called, and how many there are in each. */
import type { SourcesNode } from '../../protocol';
import { plainNode } from './plainLine';
import { idOf, type SourcesGroup } from './sourcesNodeIds';
import { counted, retold, said, shownNumber, type Counted } from '../../engine/index';

const groupNames: Readonly<Record<SourcesGroup, string>> = {
  draft: said('In this draft'),
  conflicts: said('Sources disagree'),
  others: said('Other sources'),
  works: said('Works without text'),
  duplicates: said('Duplicates'),
  problems: said('Not read'),
};

const things: Readonly<Record<SourcesGroup, Counted>> = {
  draft: 'article',
  conflicts: 'time',
  others: 'article',
  works: 'work',
  duplicates: 'duplicate',
  problems: 'file',
};

/** What can be said of a whole group; beside a draft, most of it is what the draft has no use for. */
const about: Readonly<Partial<Record<SourcesGroup, string>>> = {
  others: said('Neither cited nor quoted in this draft.'),
  works: said('Works of your bibliographies that can be cited, and not compared: no source belongs to them.'),
  duplicates: said('Keys that stand for several works or files, and works or files with several keys.'),
};

/** @param remark on their number: `2 origins`, `3 cited` */
export function groupNode(root: string, group: SourcesGroup, count: number, remark = ''): SourcesNode {
  const label = retold(groupNames[group]);
  const all = counted(count, things[group]);
  const description = remark ? `${group === 'works' ? shownNumber(count) : all}, ${remark}` : shownNumber(count);
  return plainNode({
    id: idOf({ of: 'group', root, group }),
    kind: group === 'problems' ? 'problems' : 'group',
    label,
    description,
    tooltip: about[group] === undefined ? [] : [label, retold(about[group])],
    spoken: [label, all, remark].filter((part) => part !== '').join(', '),
    hasChildren: true,
    ...(group === 'draft' ? { open: true as const } : {}),
  });
}
