/** Properties that hold for drafts in any format: offsets are exact, a reparse equals a fresh parse, and time is linear. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DraftFormat } from '../../server/src/engine/model/draft';
import { parseDraft } from '../../server/src/engine/parse/parseDraft';
import { cpuTime } from '../harness/cpuTime';
import { checkOffsets } from '../harness/draftOffsets';
import { runs } from '../harness/runs';

const words = [
  ...['The mayor said no. ', 'We will go. ', 'U.S. talks ', '“Yes,” she said. ', '"A? B." ', "'Stop,' he said. "],
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' ', '\t', '😀', 'é', '\u00a0', '(', ')', '[', ']', '{', '}', '<', '>'],
  ...['"', "'", '“', '”', '---\nsources: [a]\n---\n', '@', '#', '%', '$', '\\', '~', '`', '*', '_', '//', '-', '--'],
];

const pieces: Readonly<Partial<Record<DraftFormat, readonly string[]>>> = {
  quarto: [
    ...[
      '[@a]',
      '@fig-x ',
      '[@tbl-a; -@sec-b]',
      '\\@ref(fig:x)',
      '{{< pagebreak >}}',
      '\n::: {.callout-note}\n',
      '\n:::\n',
    ],
    ...['[word]{.x}', '{#sec-a}', '$x_1$', '$5', '\n```{r}\nx\n```\n', '`r x`', '\n#| label: x\n', '\n$$\nx\n$$\n'],
  ],
  latex: [
    ...[
      "``Yes,'' he said ",
      '\\enquote{A \\enquote{b}} ',
      '\\cite{a}',
      '\\citep[see][p.~3]{a, b}',
      '\\citet{lee} says ',
    ],
    ...[
      '\\cites[1]{a}[2][]{b}',
      '\\footnote{See \\cite{n}.}',
      '\\footnote{x',
      '\\textcquote[2]{a}[.]{Words}',
      '\\textquote[\\cite{a}]{W}',
    ],
    ...[
      '\\begin{document}',
      '\\end{document}',
      '\\documentclass{x}',
      '\\section{A \\emph{b}}',
      '\\section*[x]{',
      '\n\\item[a] ',
    ],
    ...['\\begin{quote}', '\\end{quote}', '\\begin{itemize}', '\\end{itemize}', '\\begin{verbatim}', '\\end{verbatim}'],
    ...[
      '\\begin{figure}\n',
      '\\end{figure}',
      '\\begin{equation}',
      '\\end{equation}',
      '\\begin{frame}[t]{T}',
      '\\verb|%|',
    ],
    ...[
      '% c\n',
      '\n% deskcheck-ignore-next-line quote/altered: r\n',
      '\\%',
      '\\\\',
      '\\\\[2pt]',
      "\\'e",
      '\\"{o}',
      '\\c c',
      '\\ae ',
    ],
    ...[
      '$12\\%$',
      '$x$',
      '$$x$$',
      '\\(x\\)',
      '\\[',
      '\\]',
      '\\foo{x}',
      '\\emph{x}',
      '{\\em y}',
      'Figure~\\ref{x}',
      '\\href{a.txt}{b}',
      '\\url{x}',
    ],
  ],
  typst: [
    ...[
      '"Yes," he said ',
      '#quote[A #quote[b]] ',
      '#quote(block: true, attribution: <a>)[',
      '@lee2021 says ',
      '@a[p. 3]',
      '@fig-x ',
    ],
    ...[
      '#cite(<a>, supplement: [p. 3], form: "prose")',
      '#cite(label("a b"))',
      '#footnote[See @n.]',
      '#footnote[',
      '<lab-x>',
    ],
    ...[
      '#set text(size: 1em)\n',
      '#show: x => y\n',
      '#let x = [a\n\nb]\n',
      '#if x {',
      '#for i in y [',
      '#{ let x = "}" }',
      '#"s"',
      '#x.y(1)[z]',
    ],
    ...[
      '// c\n',
      '/* c */',
      '/* c',
      '\n// deskcheck-ignore-next-line quote/altered: r\n',
      '`raw`',
      '\n```\nx\n```\n',
      '```',
    ],
    ...[
      '\n= A _b_\n',
      '\n- ',
      '\n+ ',
      '\n/ T: ',
      '\n  ',
      '*b*',
      '_e_',
      'snake_case',
      '\\#',
      '\\u{1f600}',
      '\\ ',
      '~',
      '---',
      '...',
      '-?',
    ],
    ...[
      'https://x.org/a. ',
      '#link("a.txt")[b]',
      '#link("https://x.org")',
      '#text(red)[b]',
      '#foo(a)[b]',
      '#align(center)[\n',
      '#strike[x]',
    ],
  ],
  asciidoc: [
    ...[
      '"`Yes,`" he said ',
      "'`No`' ",
      '"Yes," he said ',
      'cite:[a]',
      'cite:[a(p. 3), b]',
      'citenp:[lee] says ',
      '<<a>>',
      '<<a,see>>',
    ],
    ...[
      'footnote:[See cite:[n].]',
      'footnote:[',
      'link:a.txt[b]',
      'https://x.org/a[b]',
      'https://x.org. ',
      'xref:a[b]',
      'image:x[]',
      'foo:bar[x]',
    ],
    ...[
      '\n= Title\n:a: b\n',
      '\n== A _b_\n',
      '\n----\n',
      '\n====\n',
      '\n____\n',
      '\n--\n',
      '\n|===\n',
      '\n////\n',
      '\n```\n',
    ],
    ...[
      '\n[quote, A, cite:[q]]\n',
      '\n[source]\n',
      '\n[[x]]\n',
      '\n.Title\n',
      '\n* ',
      '\n. ',
      '\nterm:: ',
      '\n+\n',
      '\nNOTE: ',
      '\nimage::x[]\n',
    ],
    ...[
      '\n// c\n',
      '\n// deskcheck-ignore-next-line quote/altered: r\n',
      '*b*',
      '_e_',
      '**b**',
      '#m#',
      '[.x]#y#',
      '`c`',
      '``',
      '^a^',
      '~b~',
    ],
    ...[
      '{nbsp}',
      '{foo}',
      '&#8217;',
      '&amp;',
      '\\*',
      '((t))',
      '(((t)))',
      '[[a]]',
      '[[[a]]]',
      '--',
      '...',
      '(C)',
      ' +\n',
      '+x+',
      'snake_case',
    ],
  ],
};
const formats = Object.keys(pieces) as DraftFormat[];

const piecesOf = (format: DraftFormat) => fc.constantFrom(...(pieces[format] ?? []), ...words);
const textOf = (format: DraftFormat) => fc.array(piecesOf(format), { maxLength: 24 }).map((p) => p.join(''));

for (const format of formats)
  describe(`any draft in ${format}`, () => {
    const options = { path: 'draft', format };

    it('keeps every span inside the text and every character at its place', () => {
      fc.assert(
        fc.property(fc.oneof(textOf(format), fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
          checkOffsets(parseDraft(text, options));
        }),
        runs(400),
      );
    });

    it('reads the same after edits as when read afresh', () => {
      const edit = fc.record({ at: fc.nat(400), remove: fc.nat(20), insert: piecesOf(format) });
      fc.assert(
        fc.property(textOf(format), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
          let current = parseDraft(text, options);
          for (const { at, remove, insert } of edits) {
            const start = Math.min(at, current.text.length);
            const next = current.text.slice(0, start) + insert + current.text.slice(start + remove);
            current = parseDraft(next, options, current);
            assert.deepEqual(structuredClone(current), structuredClone(parseDraft(next, options)));
          }
        }),
        runs(160),
      );
    });

    for (const piece of ['The mayor said no.\n\n', ...(pieces[format] ?? [])])
      it(`costs what its length says: ${JSON.stringify(piece)}`, () => {
        const once = (length: number): number => {
          const text = piece.repeat(Math.ceil(length / piece.length));
          return cpuTime(() => parseDraft(text, options));
        };
        const [short, long] = [once(3000), once(24_000)];
        if (long < 100) return;
        // Code is compiled, and memory collected, whenever the engine below likes.
        const again = [Math.min(short, once(3000), once(3000)), Math.min(long, once(24_000), once(24_000))] as const;
        assert.ok(again[1] < 24 * Math.max(again[0], 4), `${String(again[0])} ms, then ${String(again[1])} ms`);
      });
  });
