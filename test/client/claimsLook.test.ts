// How the overview of a draft looks: marks that differ in shape, menus that fit, a button that goes round.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimContext, isGrouping, markOf, nextGrouping } from '../../client/src/claimsLook';
import type { ClaimsNode } from '../../server/src/protocol';

const node = (more: Partial<ClaimsNode>): ClaimsNode => ({
  id: '1',
  kind: 'sentence',
  label: '',
  description: '',
  tooltip: [],
  spoken: '',
  hasChildren: false,
  ...more,
});
const marks = ['differs', 'overstated', 'not-found', 'to-look-at', 'found', 'not-checked'] as const;

describe('nodes of the claims view', () => {
  it('have a mark of their own for each way to stand', () => {
    const icons = marks.map((mark) => markOf(node({ mark }))?.icon);
    assert.equal(new Set(icons).size, marks.length);
    assert.equal(markOf(node({ kind: 'group' })), undefined);
  });

  it('have colours that the manifest gives every kind of theme', () => {
    const { contributes } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      contributes: { colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[] };
    };
    for (const mark of marks) {
      const colour = markOf(node({ mark }))?.colour;
      const themes = contributes.colors.find(({ id }) => id === colour)?.defaults;
      if (colour !== undefined)
        assert.deepEqual(Object.keys(themes ?? {}), ['dark', 'light', 'highContrast', 'highContrastLight'], colour);
    }
  });

  it('have the menus that fit them', () => {
    assert.equal(claimContext(node({ kind: 'group' })), 'deskcheck.group');
    assert.equal(claimContext(node({ hasSource: true, hasFinding: true })), 'deskcheck.claim.source.finding');
    assert.equal(claimContext(node({ hasFinding: true })), 'deskcheck.claim.finding');
  });

  it('are grouped in a round, and as the last session left them', () => {
    assert.deepEqual([nextGrouping.status, nextGrouping.section, nextGrouping.source], ['section', 'source', 'status']);
    assert.deepEqual([isGrouping('source'), isGrouping('toString'), isGrouping(undefined)], [true, false, false]);
  });
});
