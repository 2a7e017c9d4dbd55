/** Web pages in reports: their lines are those of the extracted text, and every report says so. */
import assert from 'node:assert/strict';
import { runCli } from '../harness/runCli';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  '“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.',
  'Work is to begin in March, when the ice in the outer basin has gone and the cranes can be moved.',
];
const page = `<html><head><title>Old pier to close</title></head><body>
<article>${told.map((p) => `<p>${p}</p>`).join('\n\n\n\n')}</article></body></html>`;
const draft = '“Nobody asked me what the winter boats would cost,” Dov Sarn said [@pier].\n';
const plain = '“The crane is older than all of us,” Una Skerrow said.\n';

describe('web pages in reports', () => {
  let folder: TempFolder;
  beforeEach(() => (folder = tempFolder({ 'corpus/pier.html': page, 'corpus/crane.txt': plain, 'draft.md': draft })));
  afterEach(() => folder.remove());
  const deskcheck = async (...args: string[]) => (await runCli(folder.path, args)).out;
  const json = async <T>(...args: string[]): Promise<T> =>
    JSON.parse(await deskcheck(args[0]!, '--format', 'json', ...args.slice(1))) as T;
  interface Place {
    readonly path: string;
    readonly in?: string;
    readonly text: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }

  it('check: marked as in the text, with the place there', async () => {
    const { drafts } = await json<{ drafts: { findings: { evidence: Place[] }[] }[] }>('check', 'draft.md');
    const [place] = drafts[0]!.findings[0]!.evidence;
    assert.equal(place?.in, 'text');
    assert.equal(place.range.start.line, 4);
    assert.equal(told[1]!.slice(place.range.start.character).startsWith(place.text), true);
  });

  it('check: named beside the line', async () =>
    assert.match(await deskcheck('check', 'draft.md'), / {2}corpus\/pier\.html \(text\):5\n/));

  it('find: both ways, and nothing of the kind beside a file that is a text', async () => {
    assert.match(
      await deskcheck('find', 'winter boats would cost'),
      /^corpus\/pier\.html \(text\):5 · the same words/m,
    );
    assert.match(await deskcheck('find', 'crane is older'), /^corpus\/crane\.txt:1 /m);
    const { passages } = await json<{ passages: Place[] }>('find', 'the cranes can be moved crane is older');
    assert.deepEqual(passages.map((it) => [it.path, it.in]).sort(), [
      ['corpus/crane.txt', undefined],
      ['corpus/pier.html', 'text'],
    ]);
  });

  it('quotes: the text stands beside the offsets into it', async () => {
    interface Quoted {
      readonly in?: string;
      readonly text?: string;
      readonly attributions: readonly { readonly content: readonly [number, number][]; readonly speaker: string }[];
    }
    const { articles } = await json<{ articles: Quoted[] }>('quotes', 'corpus/pier.html', 'corpus/crane.txt');
    const [web, file] = articles;
    assert.equal(web?.in, 'text');
    const direct = web.attributions.find(({ speaker }) => speaker === 'Dov Sarn');
    assert.match(web.text!.slice(...direct!.content[0]!), /^Nobody asked us what the winter boats would cost,?$/);
    assert.deepEqual([file?.in, file?.text], [undefined, undefined]);
    assert.match(
      await deskcheck('quotes', 'corpus/pier.html'),
      /^corpus\/pier\.html \(text\)\n +5 {2}Dov Sarn: “Nobody/,
    );
  });

  it('index: marked in the list of articles', async () => {
    const { articles } = await json<{ articles: Place[] }>('index');
    assert.deepEqual(
      articles.map((it) => [it.path, it.in]),
      [
        ['corpus/crane.txt', undefined],
        ['corpus/pier.html', 'text'],
      ],
    );
  });
});
