// Completion of citation keys: where it speaks, where it keeps quiet, what it offers.
import assert from 'node:assert/strict';
import { completionsAt } from '../../server/src/engine/index';
import { harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

function offers(draft: string) {
  const { analysis, cursor, text } = scene({ corpus: harbourDesk, draft });
  return completionsAt(analysis, cursor).map((offer) => ({
    ...offer,
    replaced: text.slice(offer.replace.start, offer.replace.end),
  }));
}
const keys = (draft: string) => offers(draft).map(({ label }) => label);

describe('completion of citation keys', () => {
  it('offers keys with publisher, date and title', () => {
    const [offer] = offers('Talks stalled [@harb$0].');
    assert.deepEqual(
      [offer?.label, offer?.detail, offer?.documentation, offer?.replaced],
      ['harbour', 'The Ossay Islander, 4 Mar 2026', [[{ look: 'plain', text: 'Harbour talks stall' }]], 'harb'],
    );
  });

  const both = ['compass', 'harbour'];
  const speaks: Readonly<Record<string, string>> = {
    'after [@': 'Talks stalled [@$0',
    'after a bare @': 'As @$0',
    'after a semicolon': 'Talks stalled [@harbour; @$0]',
    'inside [[': 'Talks stalled [[$0',
    'in a new paragraph': 'Talks stalled.\n\n[@$0\n',
    'in a footnote': 'Talks stalled.[^1]\n\n[^1]: See @$0\n',
    'in the front matter': '---\nsources: [$0]\n---\nTalks stalled.\n',
    'behind a comma there': '---\nsources: [harbour, $0]\n---\nTalks stalled.\n',
    'in a list there': '---\ntitle: A\nsources:\n  - harbour\n  - $0\n---\nTalks stalled.\n',
  };
  for (const [where, draft] of Object.entries(speaks)) {
    it(`speaks ${where}`, () => assert.deepEqual(keys(draft).sort(), both));
  }

  const quiet: Readonly<Record<string, string>> = {
    'in an e-mail address': 'Write to desk@$0',
    'in fenced code': 'Talks.\n\n```\n[@$0\n```\n',
    'in a fence that is still open': 'Talks.\n\n```\n[@$0',
    'in inline code': 'Talks `[@$0` stalled.',
    'in plain words': 'Talks stal$0led.',
    'elsewhere in the front matter': '---\ntitle: $0\n---\nTalks stalled.\n',
  };
  for (const [where, draft] of Object.entries(quiet)) {
    it(`keeps quiet ${where}`, () => assert.deepEqual(keys(draft), []));
  }

  it('finds articles by words of their titles', () => {
    assert.deepEqual(keys('Doses wait [@doses$0'), ['compass']);
  });

  it('puts keys that are in use first', () => {
    assert.deepEqual(keys('Talks stalled [@harbour]. And [@$0'), ['harbour', 'compass']);
    assert.deepEqual(keys('Doses wait [@compass]. And [@$0'), ['compass', 'harbour']);
  });

  it('replaces the whole half-typed key', () => {
    assert.equal(offers('Talks stalled [@ha$0rbuor].')[0]?.replaced, 'harbuor');
  });
});
