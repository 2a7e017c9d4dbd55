// How decisions read in the view “Decisions”, and in which group they stand.
import assert from 'node:assert/strict';
import { groupOf, linesOf } from '../../client/src/decisionWords';
import type { ListedDecision, Spot } from '../../server/src/protocol';

const at = (uri: string): Spot => ({
  uri,
  range: { start: { line: 2, character: 4 }, end: { line: 2, character: 7 } },
});

const accepted: ListedDecision = {
  ledger: 'file:///deskcheck.ledger.json',
  decided: { rule: 'quote/altered', clause: 'we will carry all of it', passage: 'we will carry most of it' },
  reason: 'Corrected on the phone',
  date: '2026-03-04',
  draft: '“We will carry all of it”',
  source: 'We will carry most of it',
  uses: [],
};

describe('the view of decisions', () => {
  it('has what is open again first, then what is in use in this draft, in others, and the rest', () => {
    const active = 'file:///a.md';
    const lapsed = { ...at(active), changed: 'draft' } as const;
    const each: readonly ListedDecision[] = [
      { ...accepted, uses: [at('file:///b.md'), at(active)] },
      { ...accepted, uses: [at('file:///b.md')] },
      { ...accepted, lapsed },
      accepted,
    ];
    assert.deepEqual(
      each.map((decision) => groupOf(decision, active)),
      ['here', 'elsewhere', 'reopened', 'unused'],
    );
    assert.equal(groupOf(each[0]!, undefined), 'elsewhere');
  });

  it("shows the draft's words, the reason, and the source's words", () => {
    assert.deepEqual(linesOf(accepted), {
      label: '“We will carry all of it”',
      description: 'quote/altered',
      detail: 'Corrected on the phone (4 Mar 2026) · Source: “We will carry most of it”',
    });
  });

  it('says which side has changed, and who decided', () => {
    const lapsed = { ...at('file:///a.md'), changed: 'source' } as const;
    const { detail } = linesOf({ ...accepted, by: 'Una Sarn', source: '', lapsed });
    assert.equal(detail, 'Corrected on the phone (Una Sarn, 4 Mar 2026) · the source has changed');
  });

  it('shows what the source had before, and has now', () => {
    const words = { before: 'We will carry most of it', now: 'We will carry half of it' };
    const lapsed = { ...at('file:///a.md'), changed: 'source', words } as const;
    const { detail } = linesOf({ ...accepted, by: 'Una Sarn', lapsed });
    assert.equal(
      detail,
      'Corrected on the phone (Una Sarn, 4 Mar 2026) · the source has changed: before “We will carry most of it”, now “We will carry half of it”',
    );
  });

  it('cuts long words at a blank, and keeps the marks around them', () => {
    const { label } = linesOf({ ...accepted, draft: `“${'twelve words or so '.repeat(12)}end”` });
    assert.match(label, /^“twelve .* …”$/);
    assert.ok(label.length <= 75);
  });

  it('names the rule and the source that is ignored', () => {
    const decided = { rule: 'quote/altered', source: 'harbour' };
    assert.deepEqual(linesOf({ ...accepted, decided, draft: '', source: 'harbour' }), {
      label: 'quote/altered for harbour',
      description: 'ignored',
      detail: 'Corrected on the phone (4 Mar 2026)',
    });
  });
});
