// How nodes of the tree of sources look: a mark for what is used, what a click does, which menus they have.
import assert from 'node:assert/strict';
import { contextOf, iconOf, moreLabel, opensOnClick } from '../../client/src/sourcesLook';
import type { SourcesNode } from '../../server/src/protocol';

const start = { line: 0, character: 0 };
const node = (more: Partial<SourcesNode>): SourcesNode => ({
  id: '1',
  kind: 'quotation',
  label: '“The pier is shut”',
  description: '',
  tooltip: [],
  spoken: '',
  hasChildren: false,
  ...more,
});
const opens = { uri: 'file:///corpus/pier.txt', range: { start, end: start } };

describe('nodes of the sources view', () => {
  it('have a tick where the draft uses them, and their own mark where it does not', () => {
    assert.equal(iconOf(node({ used: true })), 'check');
    assert.equal(iconOf(node({ used: false })), 'quote');
    assert.equal(iconOf(node({})), 'quote');
    assert.equal(iconOf(node({ kind: 'report', used: true })), 'check');
    assert.equal(iconOf(node({ kind: 'report', used: false })), 'comment');
  });

  it('keep their mark where a part of them is used: that is said in words', () => {
    assert.equal(iconOf(node({ kind: 'article', used: true })), 'file-text');
    assert.equal(iconOf(node({ kind: 'person', used: true })), 'person');
  });

  it('open at a click where nothing is below them', () => {
    assert.equal(opensOnClick(node({ opens })), true);
    assert.equal(opensOnClick(node({ opens, hasChildren: true })), false);
    assert.equal(opensOnClick(node({ kind: 'group' })), false);
  });

  it('have the menus that fit them', () => {
    assert.equal(contextOf(node({ opens, quotation: '“The pier is shut” [@pier]' })), 'deskcheck.words');
    assert.equal(contextOf(node({ kind: 'article', opens })), 'deskcheck.article');
    assert.equal(contextOf(node({ kind: 'problem', opens })), 'deskcheck.place');
    assert.equal(contextOf(node({ kind: 'origin' })), 'deskcheck.origin');
    assert.equal(contextOf(node({ kind: 'origin', decided: true })), 'deskcheck.origin.decided');
    assert.equal(contextOf(node({ kind: 'group' })), 'deskcheck.node');
  });

  it('say how many more there are', () => {
    assert.equal(moreLabel(9800), 'Show 200 more of 9,800');
    assert.equal(moreLabel(12), 'Show 12 more of 12');
  });
});
