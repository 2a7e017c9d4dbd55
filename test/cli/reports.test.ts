/** What machines read of a check: SARIF, annotations of GitHub, JUnit; whatever a draft, a source or a file's name holds. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { DOMParser } from 'linkedom';
import type { Log, Region } from 'sarif';
import { addDecision } from '../../server/src/adapters/ledger';
import { analyseNow, checks, emptyCorpus, parseDraft } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';
import { runCli } from '../harness/runCli';
import { runs } from '../harness/runs';
import { holdToSarif } from '../harness/sarifSchema';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const article =
  '“The money is there, but it is not unconditional,” said Una Skerrow, the leader of the council.\n\nNobody else spoke on Monday.\n';
const bad =
  'A line, 🙂 and\nthen: “The money is there, and it is not unconditional,” said Una Skerrow [@pier].\n\nMore is in it [@peir].\n';

interface Element {
  getAttribute(name: string): string | null;
}

interface XmlDocument {
  querySelectorAll(selector: string): Iterable<Element> & { readonly length: number };
}

const readXml = (text: string): XmlDocument => new DOMParser().parseFromString(text, 'text/xml');

describe('a report for machines', () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = tempFolder({
      'corpus/pier.txt': article,
      'corpus/empty.txt': '',
      'drafts/bad, one.md': bad,
      'good.md': '“The money is there,” said Una Skerrow [@pier].\n',
    });
  });
  afterEach(() => folder.remove());
  const report = (format: string, ...args: readonly string[]) =>
    runCli(folder.path, ['check', '--format', format, ...args]);
  const sarif = async (...args: readonly string[]): Promise<Log['runs'][number]> => {
    const { out } = await report('sarif', ...args);
    holdToSarif(out);
    const log = JSON.parse(out) as Log;
    assert.equal(log.version, '2.1.0');
    return log.runs[0]!;
  };
  const sliced = (text: string, { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region): string => {
    const lines = text.split('\n').slice(startLine - 1, endLine);
    lines.push(lines.pop()!.slice(0, endColumn - 1));
    return [lines[0]!.slice(startColumn - 1), ...lines.slice(1)].join('\n');
  };

  describe('in SARIF', () => {
    it('names every rule, and each result its own', async () => {
      const { tool, results = [] } = await sarif('drafts/bad, one.md', 'good.md');
      const rules = tool.driver.rules ?? [];
      assert.deepEqual(
        rules.map(({ id }) => id),
        checks.map(({ id }) => id),
      );
      assert.deepEqual(
        results.map(({ ruleId, level }) => [ruleId, level]),
        [
          ['quote/altered', 'error'],
          ['cite/unknown-key', 'warning'],
        ],
      );
      for (const { ruleId, ruleIndex = -1 } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
    });

    it('has the places of the draft, of the source, and of what a fix replaces', async () => {
      const [altered] = (await sarif('drafts/bad, one.md')).results ?? [];
      const { artifactLocation, region } = altered!.locations![0]!.physicalLocation!;
      assert.equal(artifactLocation?.uri, 'drafts/bad%2C%20one.md');
      assert.ok(sliced(bad, region!).includes('and'));
      const [source] = altered!.relatedLocations ?? [];
      assert.equal(source?.physicalLocation?.artifactLocation?.uri, 'corpus/pier.txt');
      assert.equal(sliced(article, source.physicalLocation.region!), source.message?.text);
      const { deletedRegion, insertedContent } = altered!.fixes![0]!.artifactChanges[0]!.replacements[0]!;
      assert.ok(deletedRegion.startLine === 2 && insertedContent?.text !== undefined);
    });

    it('knows a finding again in another line, and not in other words', async () => {
      const of = async (): Promise<unknown> => (await sarif('drafts/bad, one.md')).results?.[0]?.partialFingerprints;
      const before = await of();
      folder.write('drafts/bad, one.md', `More.\n\n${bad}`);
      assert.deepEqual(await of(), before);
      folder.write('drafts/bad, one.md', bad.replace('and it', 'so it'));
      assert.notDeepEqual(await of(), before);
    });

    it('has what was settled, with its reason', async () => {
      const draft = parseDraft(bad, { path: 'drafts/bad, one.md', format: 'markdown' });
      const corpus = emptyCorpus.update({ add: [sourceFile('corpus/pier.txt', article)] });
      const { findings } = analyseNow(draft, corpus, { level: 'calm', decisions: [] });
      const { rule, binding } = findings.find((finding) => finding.rule === 'quote/altered')!;
      const ledger = join(folder.path, 'deskcheck.ledger.json');
      assert.ok((await addDecision(ledger, { rule, ...binding, reason: 'As on the tape.' })).ok);
      const { results = [] } = await sarif('drafts/bad, one.md');
      assert.deepEqual(
        results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.map(({ justification }) => justification)]),
        [
          ['cite/unknown-key', undefined],
          ['quote/altered', ['As on the tape.']],
        ],
      );
    });

    it('holds to its schema for the drafts of the demo, and for paths that no address has', async () => {
      const demo = ['harbour.md', 'clean.md', 'notes.md'].map((name) => `corpus/drafts/${name}`);
      const root = join(import.meta.dirname, '../..');
      holdToSarif((await runCli(root, ['check', '--format', 'sarif', ...demo])).out);
      for (const path of ['ä %2F #?.md', 'a:b.md', "it's [x].md", join(folder.path, 'abs olute.md')]) {
        if (!path.startsWith(folder.path)) folder.write(path, bad);
        else folder.write('abs olute.md', bad);
        holdToSarif((await report('sarif', path)).out);
      }
      assert.throws(() => holdToSarif('{"version": "2.1.0", "runs": [{"results": []}]}'), /tool/);
    });

    it('says which sources could not be read', async () => {
      const { invocations = [] } = await sarif('good.md');
      assert.deepEqual(
        invocations[0]?.toolExecutionNotifications?.map(({ message }) => message.text),
        ['Not read: the file is empty.'],
      );
    });
  });

  it('of GitHub has a command for each finding, at its line', async () => {
    const { code, out } = await report('github', 'drafts/bad, one.md');
    assert.equal(code, 1);
    const lines = out.split('\n');
    assert.match(
      lines[0]!,
      /^::error file=drafts\/bad%2C one\.md,line=2,endLine=2,col=\d+,endColumn=\d+,title=quote\/altered::.*\(corpus\/pier\.txt:1\)$/,
    );
    assert.match(lines[1]!, /^::warning file=drafts\/bad%2C one\.md,line=4,.*title=cite\/unknown-key::/);
    assert.match(lines[2]!, /^::warning file=corpus\/empty\.txt::Not read/);
    assert.match(lines[3]!, /^2 to settle in 2 sentences/);
  });

  it('of JUnit fails what --fail-on fails, and has a case for every draft', async () => {
    const read = async (...args: readonly string[]) =>
      readXml((await report('junit', 'drafts/bad, one.md', 'good.md', ...args)).out);
    const failures = async (...args: readonly string[]): Promise<readonly (string | null)[]> =>
      [...(await read(...args)).querySelectorAll('failure')].map((it) => it.getAttribute('type'));
    assert.deepEqual(await failures(), ['quote/altered']);
    assert.deepEqual(await failures('--fail-on', 'warning'), ['quote/altered', 'cite/unknown-key']);
    assert.deepEqual(await failures('--fail-on', 'none'), []);
    assert.deepEqual(
      [...(await read()).querySelectorAll('testsuite')].map((it) =>
        ['name', 'tests', 'failures'].map((a) => it.getAttribute(a)),
      ),
      [
        ['drafts/bad, one.md', '2', '1'],
        ['good.md', '1', '0'],
      ],
    );
  });

  it('keeps its form, whatever a draft and a source hold', async () => {
    const foul = fc.constantFrom(
      ']]>',
      '<failure/>',
      '&amp;',
      '"',
      '::error::x',
      '%0A::stop-commands::x',
      '\u001b[2J',
      '\ud800',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(foul, foul, async (a, b) => {
        folder.write('corpus/pier.txt', article.replace('money', `money ${b}`));
        folder.write(
          'foul.md',
          `“The ${a} money ${b} is there, and it is not unconditional,” said Una Skerrow [@pier].\n`,
        );
        holdToSarif((await report('sarif', 'foul.md')).out);
        const { out } = await report('github', 'foul.md');
        for (const line of out.trimEnd().split('\n').slice(0, -1))
          assert.match(line, /^::(?:error|warning|notice) file=/);
        const xml = (await report('junit', 'foul.md')).out;
        // eslint-disable-next-line no-control-regex -- controls are what is looked for
        assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u);
        const document = readXml(xml);
        assert.equal(document.querySelectorAll('testsuite').length, 1);
        assert.equal(
          document.querySelectorAll('failure').length,
          Number([...document.querySelectorAll('testsuite')][0]!.getAttribute('failures')),
        );
      }),
      runs(40),
    );
  });
});
