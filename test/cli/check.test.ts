/** `deskcheck check`: exit codes, the JSON contract, the report for people, and bad input. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { z } from 'zod';
import { runCli } from '../harness/runCli';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const article = `Pier to close

The council of Ossay will close the old pier in May, its leader said.

“The money is there, but it is not unconditional,” said Una Skerrow, the leader of the council. “We will take a lot of the burden.”

© 2026 The Ossay Islander. All rights reserved.
`;
const position = z.strictObject({ line: z.number().int().min(0), character: z.number().int().min(0) });
const range = z.strictObject({ start: position, end: position });
const contract = z.strictObject({
  version: z.literal(1),
  corpus: z.strictObject({
    articles: z.number(),
    problems: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  }),
  drafts: z.array(
    z.strictObject({
      path: z.string(),
      findings: z.array(
        z.strictObject({
          rule: z.string().regex(/^[a-z]+\/[a-z-]+$/),
          verdict: z.enum([
            'misquote',
            'misattributed',
            'contradicted',
            'overstated',
            'understated',
            'unsupported',
            'citation',
            'source',
            'style',
          ]),
          severity: z.enum(['error', 'warning', 'information']),
          range,
          message: z.string().min(1),
          evidence: z.array(z.strictObject({ article: z.string(), path: z.string(), range, text: z.string() })),
          fixes: z.array(
            z.strictObject({ title: z.string(), edits: z.array(z.strictObject({ range, newText: z.string() })) }),
          ),
        }),
      ),
      sentences: z.array(
        z.strictObject({
          range,
          status: z.enum(['found', 'differs', 'overstated', 'not-found', 'not-checked']),
          reason: z.string(),
          citations: z.array(z.string()),
          support: z.number().min(0).max(1).nullable(),
        }),
      ),
      coverage: z.strictObject({
        sentences: z.number(),
        checked: z.number(),
        notChecked: z.record(z.string(), z.number()),
      }),
    }),
  ),
});

describe('deskcheck check', () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = tempFolder({
      'corpus/pier.txt': article,
      'good.md': '“The money is there, but it is not unconditional,” said Una Skerrow [@pier].\n',
      'bad.md': 'A line.\n\n“The money is there, and it is unconditional,” said Una Skerrow [@pier].\n',
    });
  });
  afterEach(() => folder.remove());
  const deskcheck = (...args: string[]) => runCli(folder.path, ['check', ...args]);
  const json = async (...args: string[]) => {
    const run = await deskcheck('--format', 'json', ...args);
    return { ...run, report: contract.parse(JSON.parse(run.out)) };
  };

  it('exits with 0 when the words are the source’s, 1 when they are not', async () => {
    assert.equal((await deskcheck('good.md')).code, 0);
    assert.equal((await deskcheck('bad.md')).code, 1);
    assert.equal((await deskcheck('--fail-on', 'none', 'bad.md')).code, 0);
    assert.equal((await deskcheck('--fail-on', 'warning', 'good.md')).code, 0);
  });

  it('knows other formats than Markdown by their endings', async () => {
    const words = 'The money is here, but it is not unconditional';
    folder.write('bad.tex', `\\begin{document}\n\`\`${words},'' Una Skerrow said \\cite{pier}.\n\\end{document}\n`);
    folder.write('bad.typ', `#set page()\n"${words}," Una Skerrow said @pier.\n`);
    folder.write('bad.qmd', `---\ntitle: x\n---\n\n"${words}," Una Skerrow said [@pier].\n`);
    folder.write('bad.adoc', `= Title\n\n"${words}," Una Skerrow said cite:[pier].\n`);
    for (const path of ['bad.tex', 'bad.typ', 'bad.qmd', 'bad.adoc']) {
      const { code, report } = await json(path);
      assert.equal(code, 1, path);
      assert.deepEqual(
        report.drafts[0]!.findings.map(({ rule }) => rule),
        ['quote/altered'],
        path,
      );
    }
  });

  it('keeps the JSON contract', async () => {
    const { code, report, err } = await json('bad.md', 'good.md');
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.deepEqual(report.corpus, { articles: 1, problems: [] });
    assert.deepEqual(
      report.drafts.map((d) => [d.path, d.findings.length > 0]),
      [
        ['bad.md', true],
        ['good.md', false],
      ],
    );
    const finding = report.drafts[0]!.findings[0]!;
    assert.equal(finding.verdict, 'misquote');
    assert.equal(finding.severity, 'error');
    assert.equal(finding.range.start.line, 2);
    const evidence = finding.evidence[0]!;
    assert.equal(evidence.path, 'corpus/pier.txt');
    assert.equal(evidence.article, 'pier');
    const line = article.split('\n')[evidence.range.start.line]!;
    assert.ok(line.slice(evidence.range.start.character).startsWith(evidence.text.split('\n')[0]!));
  });

  it('works from any folder: the project is looked for from the draft up', async () => {
    const elsewhere = tempFolder();
    const run = await runCli(elsewhere.path, ['check', '--format', 'json', join(folder.path, 'bad.md')]);
    elsewhere.remove();
    assert.equal(run.code, 1);
    assert.match(run.out, /"path": "corpus\/pier\.txt"/);
  });

  it('looks from the working folder when the draft lies outside', async () => {
    const elsewhere = tempFolder({
      'note.md': '“The money is there, and it is unconditional,” said Una Skerrow [@pier].\n',
    });
    assert.equal((await deskcheck(join(elsewhere.path, 'note.md'))).code, 1);
    elsewhere.remove();
  });

  it('takes folders with --corpus, and never the draft as its own source', async () => {
    folder.write('all/pier.md', article);
    folder.write(
      'all/draft.md',
      '“Nobody but me ever wrote these eleven words in any paper,” said Una Skerrow [@pier].\n',
    );
    const { report } = await json('--corpus', 'all', join('all', 'draft.md'));
    assert.equal(report.corpus.articles, 1);
  });

  it('prints findings in columns with the source’s place, and a summary', async () => {
    const { out } = await deskcheck('bad.md');
    assert.match(out, /^bad\.md\n {2}3:\d+ {2}error {2,}quote\/\S+ {2,}\S.* corpus\/pier\.txt:5\n/);
    assert.match(out, /\n\d+ to settle in \d+ sentences? · \d+ checked.* · 1 article\n$/);
    assert.ok(!out.includes('\u001b'));
  });

  it('uses colours on a terminal only, and not against NO_COLOR', async () => {
    assert.ok((await runCli(folder.path, ['check', 'bad.md'], { tty: true })).out.includes('\u001b[31m'));
    assert.ok(
      !(await runCli(folder.path, ['check', 'bad.md'], { tty: true, env: { NO_COLOR: '1' } })).out.includes('\u001b'),
    );
  });

  it('never says verified, true or false', async () => {
    const { out } = await deskcheck('bad.md', 'good.md');
    assert.doesNotMatch(out, /\b(?:verified|true|false)\b/i);
  });

  it('reports problems of the sources on stderr', async () => {
    folder.write('corpus/old.doc', 'x');
    const { out, err } = await deskcheck('good.md');
    assert.match(err, /corpus\/old\.doc: Not read yet: \.doc files are not supported/);
    assert.ok(!out.includes('old.doc'));
    assert.equal((await json('good.md')).report.corpus.problems.length, 1);
  });

  describe('bad use and unreadable input exit with 2 and say what to do', () => {
    const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['no draft', [], /Name at least one draft/],
      ['an unknown option', ['--colour', 'good.md'], /Unknown option --colour\. This command knows --corpus/],
      ['a missing value', ['good.md', '--format'], /--format/],
      [
        'an unknown format',
        ['--format', 'yaml', 'good.md'],
        /--format: should be text, json, sarif, github, junit, html, markdown or csv \(given: “yaml”\)/,
      ],
      ['an unknown level', ['--level', 'loud', 'good.md'], /--level: should be calm or thorough/],
      ['a missing configuration', ['--config', 'none.json', 'good.md'], /none\.json/],
      ['a missing source folder', ['--corpus', 'nowhere', 'good.md'], /nowhere: There is no such source folder/],
    ];
    for (const [name, args, message] of cases) {
      it(name, async () => {
        const { code, out, err } = await deskcheck(...args);
        assert.match(err, message);
        assert.equal(out, '');
        assert.equal(code, 2);
      });
    }

    it('no sources anywhere', async () => {
      const bare = tempFolder({ 'draft.md': 'A line.\n' });
      const { code, err } = await runCli(bare.path, ['check', 'draft.md']);
      bare.remove();
      assert.equal(code, 2);
      assert.match(err, /No sources: .* --corpus DIR/);
    });

    it('a missing draft; the others are still reported', async () => {
      const { code, report, err } = await json('gone.md', 'bad.md');
      assert.equal(code, 2);
      assert.match(err, /gone\.md: not checked: there is no such file\./);
      assert.deepEqual(
        report.drafts.map((d) => d.path),
        ['bad.md'],
      );
    });

    it('a binary draft', async () => {
      folder.write('picture.md', Buffer.from([0x89, 0x50, 0, 0, 0, 1]));
      const { code, err } = await deskcheck('picture.md');
      assert.equal(code, 2);
      assert.match(err, /picture\.md: not checked: it is a binary file/);
    });
  });

  it('reads drafts in any encoding, and an empty one', async () => {
    folder.write(
      'wide.md',
      Buffer.from('\uFEFF“The money is there, and it is unconditional,” said Una Skerrow [@pier].\n', 'utf16le'),
    );
    folder.write('empty.md', '');
    const { report } = await json('wide.md', 'empty.md');
    assert.equal(report.drafts[0]?.findings[0]?.range.start.line, 0);
    assert.deepEqual(report.drafts[1]?.sentences, []);
  });

  it('goes by accepted findings', async () => {
    folder.write('deskcheck.ledger.json', '{ "version": 1, "accepted": [] }\n');
    assert.equal((await deskcheck('bad.md')).code, 1);
    folder.write('deskcheck.ledger.json', 'oops');
    assert.match((await deskcheck('bad.md')).err, /deskcheck\.ledger\.json is damaged/);
  });
});

describe('severities in the terminal', () => {
  const desk = {
    'corpus/pier.md': 'The council of Ossay closed the old pier in May. It cost 12 million crowns.\n',
    'draft.md':
      'The council of Ossay might have closed the old pier in May [@pier].\n\nThe pier cost 21 million crowns [@pier].\n',
  };
  const rulesOf = async (files: Readonly<Record<string, string>>, ...args: string[]): Promise<readonly string[]> => {
    const folder = tempFolder({ ...desk, ...files });
    const { out, err } = await runCli(folder.path, ['check', '--format', 'json', 'draft.md', ...args]);
    folder.remove();
    assert.equal(err, '');
    const { drafts } = contract.parse(JSON.parse(out));
    return (drafts[0]?.findings ?? []).map(({ rule, severity }) => `${rule} ${severity}`);
  };
  const config = (value: object) => ({ 'deskcheck.json': JSON.stringify(value) });

  it('are the rules’ own, or a profile’s, by the file or by --profile', async () => {
    assert.deepEqual(await rulesOf({}), ['claim/number warning']);
    const analyst = ['claim/understated information', 'claim/number error'];
    assert.deepEqual(await rulesOf(config({ profile: 'analyst' })), analyst);
    assert.deepEqual(await rulesOf(config({ profile: 'academic' }), '--profile', 'analyst'), analyst);
  });

  it('are overridden by name and by family', async () => {
    const rules = { 'claim/*': 'information', 'claim/number': 'warning' };
    assert.deepEqual(await rulesOf(config({ profile: 'analyst', rules })), [
      'claim/understated information',
      'claim/number warning',
    ]);
    assert.deepEqual(await rulesOf(config({ rules: { 'claim/*': 'off' } })), []);
  });

  it('are explained: whose word it is', async () => {
    const explained = async (value: object): Promise<string> => {
      const folder = tempFolder({ ...desk, ...config(value) });
      const { out } = await runCli(folder.path, ['explain', 'The pier cost 21 million crowns [@pier].']);
      folder.remove();
      return /claim\/number.*\n +(.*)/.exec(out)?.[1] ?? '';
    };
    assert.match(await explained({}), /^warning, by the rule itself$/);
    assert.match(await explained({ profile: 'analyst' }), /^error, by the profile “analyst”$/);
    assert.match(
      await explained({ rules: { 'claim/*': 'information' } }),
      /^information, by “claim\/\*” in deskcheck\.json$/,
    );
  });

  it('of a profile that there is not are bad use', async () => {
    const folder = tempFolder(desk);
    const { code, err } = await runCli(folder.path, ['check', '--profile', 'tabloid', 'draft.md']);
    folder.remove();
    assert.equal(code, 2);
    assert.match(err, /--profile: should be news, academic or analyst \(given: “tabloid”\)\./);
  });
});
