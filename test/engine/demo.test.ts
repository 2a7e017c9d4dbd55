// The demo drafts hold the departures that were written into them, and no others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lineStarts, offsetAt, type Position } from '../../server/src/engine/index';
import { runCli } from '../harness/runCli';

interface Expected {
  readonly rule: string;
  /** How the words under the finding's line begin, without their opening mark. */
  readonly quote: string;
}

interface Report {
  readonly drafts: readonly {
    readonly findings: readonly { readonly rule: string; readonly range: { readonly start: Position } }[];
  }[];
}

const root = dirname(dirname(import.meta.dirname));
const expectations = JSON.parse(readFileSync(join(root, 'test/fixtures/demo-expectations.json'), 'utf8')) as Readonly<
  Record<string, readonly Expected[]>
>;
const folded = (text: string): string => text.replace(/\s+/gu, ' ');

describe('the demo drafts', () => {
  for (const [name, expected] of Object.entries(expectations))
    it(name, async () => {
      const path = `corpus/drafts/${name}`;
      const { out, err } = await runCli(root, ['check', '--format', 'json', '--fail-on', 'none', path]);
      assert.equal(err, '');
      const text = readFileSync(join(root, path), 'utf8');
      const findings = (JSON.parse(out) as Report).drafts[0]!.findings.map(({ rule, range }) => ({
        rule,
        at: offsetAt(lineStarts(text), text.length, range.start),
      }));
      // A finding may begin inside its quotation: the quotation stands within a sentence or two of it.
      const around = ({ at }: { readonly at: number }): string => folded(text.slice(Math.max(0, at - 300), at + 300));
      const left = [...findings];
      const missing = expected.filter(({ rule, quote }) => {
        const at = left.findIndex((f) => f.rule === rule && around(f).includes(folded(quote)));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      const unexpected = left.map((f) => ({ rule: f.rule, near: around(f) }));
      assert.deepEqual({ missing, unexpected }, { missing: [], unexpected: [] });
    });
});
