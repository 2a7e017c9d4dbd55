// Everything that an editor is given to show, over articles and drafts made of hostile texts: it shows, and nothing acts.
import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { makeDesk, modernEditor, positionOf, startClient, type LspClient } from '../harness/lspClient';
import { runs } from '../harness/runs';

/** What would act in Markdown, HTML, VS Code's icons, a terminal or a line of text. */
const foul = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '</text></svg><iframe src=https://hrane.example>',
  '[run](command:workbench.action.quit)',
  '![it](https://hrane.example/a.png)',
  '<https://hrane.example>',
  '<a href="command:workbench.action.quit">x</a>',
  '[x]: command:quit',
  '[x][x]',
  'https://hrane.example www.hrane.example a@hrane.example',
  'command:workbench.action.quit',
  'javascript:alert(1) vscode://a/b',
  '$(alert) $(trash~spin)',
  '```js',
  '`code` **strong** ~~struck~~ _it_',
  '| a | b |',
  '# head',
  '---',
  '- item',
  '&lt;b&gt; &#60;b&#62; &NewLine;',
  ']]></style><style>*{display:none}',
  '<!-- --> <!--',
  '\u001b[31m\u0007',
  '\u202Egnp.exe\u2066',
  '\u0000\u200b\ud800',
  '\\',
  "'onfocus='alert(1)",
);
const texts = fc
  .array(fc.oneof({ weight: 4, arbitrary: foul }, fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' '));

const markdown = parser.configure(GFM);
/** Marks that our own hovers use, and signs that are only shown. */
const harmless =
  /^(?:Document|Paragraph|Escape|Entity|HardBreak|HorizontalRule|StrongEmphasis|EmphasisMark|Strikethrough|StrikethroughMark|Link|LinkMark|URL)$/;
const unfit = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

interface Element {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string }>;
}

interface Shown {
  /** Names of what Markdown makes of it, and addresses of links. */
  readonly markup: string[];
  readonly lines: string[];
  readonly drawings: string[];
}

/** Fields of answers that an editor shows as one line. */
const oneLine = new Set([
  'label',
  'detail',
  'description',
  'tooltip',
  'title',
  'name',
  'containerName',
  'spoken',
  'heading',
  'message',
]);

function collect(value: unknown, shown: Shown, field = ''): void {
  if (typeof value === 'string') {
    if (oneLine.has(field)) shown.lines.push(`${field}: ${value}`);
    if (['svg', 'list', 'file'].includes(field)) shown.drawings.push(value);
  } else if (Array.isArray(value)) value.forEach((it) => collect(it, shown, field));
  else if (typeof value === 'object' && value !== null) {
    if ('kind' in value && value.kind === 'markdown') shown.markup.push((value as unknown as { value: string }).value);
    for (const [name, inner] of Object.entries(value)) collect(inner, shown, name);
  }
}

function judgeMarkup(text: string, root: string): void {
  markdown.parse(text).iterate({
    enter: ({ name, from, to }) => {
      assert.match(name, harmless, `${name}: ${text.slice(from, to)}\nin ${text}`);
      if (name !== 'URL') return;
      const address = text.slice(from, to).replace(/^<|>$/g, '');
      // Opened by a browser, when somebody follows the link: an address that a source states for itself, and nothing else.
      if (text.slice(0, from).endsWith('[on the web](')) {
        assert.match(address, /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][!-~]*)?$/, address);
        return;
      }
      assert.ok(address.startsWith(`file://${root}/`) || address.startsWith('deskcheck-source:'), address);
      assert.equal(text.slice(from - 7, from), '[open](', address);
    },
  });
  assert.doesNotMatch(text, /(?<!\[on the web\]\()<(?!(?:file|deskcheck-source):)/, text);
  assert.doesNotMatch(text, /(?<!\\)\$\(/, text);
  assert.doesNotMatch(text.replaceAll('\n', ''), unfit, JSON.stringify(text));
}

function judgeDrawing(markup: string): void {
  const document = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  for (const element of document.querySelectorAll('body *') as Iterable<Element>) {
    assert.doesNotMatch(
      element.localName,
      /^(?:script|iframe|img|image|a|foreignobject|object|embed|link|meta|use|set|animate)$/i,
      markup,
    );
    for (const { name } of element.attributes) assert.doesNotMatch(name, /^(?:on|href|src|xlink)/i, markup);
  }
}

describe('what an editor is given to show', () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it('shows hostile texts, and nothing of them acts', async function () {
    this.timeout(120_000);
    // A file with many controls is no text at all.
    const harmless = `\n${'Snow fell on the hills, and nobody came. '.repeat(20)}\n`;
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (a, b, c) => {
        const article = (title: string, more: string): string =>
          `---\n${['title', 'publisher', 'author', 'url'].map((field) => `${field}: ${JSON.stringify(title)}`).join('\n')}\ndate: 2026-03-04\n---\n` +
          `“The money is there, ${b}, but it is not unconditional,” Marta ${c} Ellenvik told reporters ${a} on Tuesday.\n\n` +
          `The council of Hrane ${b} raised the fee ${c} to 40 crowns on Tuesday, said Marta Ellenvik. ${more}\n${harmless}`;
        const draft =
          `“The money is there, ${b}, but it is unconditional,” Dov ${a} Sarn said [@one]. ${c}\n\n` +
          `The council of Hrane ${b} raised the fee to 50 crowns on Tuesday [@one; @two]. [@${a}]\n\n“The money\n\n[@\n`;
        const desk = makeDesk({
          // A file with null bytes is none that anybody reads; in front matter they are written otherwise.
          'corpus/one.md': article(a, b).replaceAll('\u0000', ''),
          'corpus/two.md': article(c, a).replaceAll('\u0000', ''),
          'corpus/bad.md': `---\ntitle: [${a}\n---\n`,
          'deskcheck.json': '{ "sentenceStatus": "words", "codeLens": "on" }',
        });
        client = await startClient({
          desk,
          capabilities: { ...modernEditor, general: { markdown: { parser: 'marked' } } },
          options: { asksReason: true, showsWhy: true, showsStatus: true },
        });
        await client.opened('draft.md', draft);
        const uri = desk.uri('draft.md');
        const textDocument = { uri };
        const shown: Shown = { markup: [], lines: [], drawings: [] };
        const ask = async (method: string, params: object): Promise<unknown> => {
          const answer = await client!.connection.sendRequest(method, params);
          collect(answer, shown);
          return answer;
        };
        const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        for (const at of ['money is there', 'council of', '@one]', '@two'].map((words) =>
          positionOf(draft, words, 3),
        )) {
          for (const method of ['textDocument/hover', 'textDocument/prepareCallHierarchy', 'deskcheck/provenance'])
            await ask(method, { textDocument, uri, position: at });
        }
        for (const words of ['“The money\n', '[@\n'])
          await ask('textDocument/completion', { textDocument, position: positionOf(draft, words, words.length - 1) });
        await ask('textDocument/inlayHint', { textDocument, range: whole });
        for (const method of ['textDocument/documentLink', 'textDocument/documentSymbol', 'deskcheck/decisions'])
          await ask(method, { textDocument, uri });
        const findings = await client.diagnostics('draft.md');
        collect(findings, shown);
        for (const { range } of findings)
          await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: findings } });
        await ask('workspace/symbol', { query: 'Ellenvik' });
        const tree = async (parent?: string, depth = 0): Promise<void> => {
          const { nodes } = (await ask('deskcheck/sourcesView', { uri, ...(parent && { parent }) })) as {
            nodes: { id: string; hasChildren: boolean }[];
          };
          if (depth < 3) for (const { id, hasChildren } of nodes) if (hasChildren) await tree(id, depth + 1);
        };
        await tree();
        for (const text of shown.markup) judgeMarkup(text, desk.root);
        for (const line of shown.lines) assert.doesNotMatch(line, unfit, JSON.stringify(line));
        for (const drawing of shown.drawings) judgeDrawing(drawing);
        assert.ok(shown.markup.length > 1 && shown.lines.length > 10, JSON.stringify(shown));
        await client.stop();
        client = undefined;
      }),
      runs(60),
    );
  });

  it('would be seen to act', () => {
    for (const text of [
      '[on the web](<javascript:x>)',
      '[on the web](<https://a@b.example>)',
      '[x](<https://a.example>)',
    ])
      assert.throws(() => judgeMarkup(text, '/desk'));
    for (const text of ['<b>x</b>', '![a](b)', '[a](command:quit)', '`a`', '$(x)', '# a', 'https://hrane.example'])
      assert.throws(() => judgeMarkup(text, '/desk'));
    for (const markup of ['<svg onload="x">', '<a href="x">', '<script>']) assert.throws(() => judgeDrawing(markup));
    judgeMarkup('**a** ~~b~~ \\$\\(x\\)  \n[open](<file:///desk/a.md#L1>)', '/desk');
  });
});
