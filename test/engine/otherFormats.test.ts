// The words, citations and quotations that are read of drafts in other formats than Markdown.
import assert from 'node:assert/strict';
import type { Draft, DraftFormat } from '../../server/src/engine/model/draft';
import { parseDraft } from '../../server/src/engine/parse/parseDraft';

const draftOf = (format: DraftFormat, text: string): Draft => parseDraft(text, { path: 'draft', format });
/** Blocks by kind, with their words. */
const blocksIn = (format: DraftFormat, text: string): readonly string[] =>
  draftOf(format, text).blocks.map((b) => `${b.kind}: ${b.prose.text}`);
/** Citations by form, with keys and locators. */
const citedIn = (format: DraftFormat, text: string): readonly string[] =>
  draftOf(format, text).citations.map(
    ({ form, maybe, keys }) =>
      `${maybe ? 'maybe ' : ''}${form}: ${keys.map(({ key, locator }) => (locator ? `${key} at ${locator}` : key)).join(', ')}`,
  );

type Cases = readonly (readonly [text: string, ...expected: readonly string[]])[];

function table(name: string, cases: Cases, read: (text: string) => readonly string[]): void {
  describe(name, () => {
    for (const [text, ...expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));
  });
}

describe('LaTeX', () => {
  table(
    'has the words a reader sees',
    [
      ["``Dams \\emph{leak},'' he said~\\citep{a}.", 'paragraph: “Dams leak,” he said.'],
      [
        '50\\% cost \\$5~million (\\euro{}4) --- or so---in 2019--2020.',
        'paragraph: 50% cost $5 million (€4) — or so—in 2019–2020.',
      ],
      ['na\\"ive caf\\\'e Erd\\H{o}s \\ss{} \\o re \\c{c}', 'paragraph: naïve café Erdős ß øre ç'],
      ['One % gone\ntwo% glued\n  three\\\\[2pt]four', 'paragraph: One twothree four'],
      [
        '{\\em Bold} and \\textcolor{red}{red} \\& \\href{a.txt}{more} \\url{b.txt}.',
        'paragraph: Bold and red & more.',
      ],
      ['It is $12\\%$ or \\(x\\), as in Figure~\\ref{fig:x}.', 'paragraph: It is 12% or \ufffc, as in \ufffc.'],
      ['\\enquote{A \\enquote{b} \\textelp{} \\textins{she} c} \\say{d}', 'paragraph: “A ‘b’ […] [she] c” “d”'],
      ['\\noindent One.\\label{x} \\verb|%| two\\footnote{A \\cite{n}.}.', 'paragraph: One. \ufffc two.'],
      ['Known. \\unknown{word} is not. Known again.', 'paragraph: Known. \ufffb is not. Known again.'],
      ['Not {closed. It is nothing.'],
    ],
    (text) => blocksIn('latex', text),
  );
  table(
    'knows blocks',
    [
      [
        '\\section*{One \\emph{two}}\\label{x} Three.\n\nFour.',
        'heading: One two',
        'paragraph: Three.',
        'paragraph: Four.',
      ],
      [
        '\\begin{itemize}\n\\item[a] One\n\\item<2-> Two\n\n\\end{itemize} Three',
        'listItem: One',
        'listItem: Two',
        'paragraph: Three',
      ],
      ['\\begin{quote}One.\\end{quote}\\begin{figure}Two\\end{figure}Three', 'blockquote: One.', 'paragraph: Three'],
      ['One\n\\begin{equation}x\\end{equation}\ntwo', 'paragraph: One \ufffc two'],
      ['\\begin{frame}[t]{Title}One\\end{frame}', 'paragraph: One'],
      ['\\begin{tabular}{l}a\\end{tabular}\\begin{unknown}b\\end{unknown}'],
      ['\\documentclass{x}\nOne'],
      [
        '\\documentclass{x}\n% \\begin{document}\nOne\n\\begin{document}\nTwo\n\\end{document}\nThree',
        'paragraph: Two',
      ],
      ['\\begin{verbatim}\n\\section{x}\n\\end{verbatim}\n\\begin{comment}\nx\n\\end{comment}\nOne', 'paragraph: One'],
    ],
    (text) => blocksIn('latex', text),
  );
  table(
    'knows who is cited',
    [
      ['x \\citep[see][p.~3]{a, b}', 'pandoc: a, b at p. 3'],
      ['x \\cite[see]{a} \\Autocite*[pp. 3--5]{b}', 'pandoc: a', 'pandoc: b at pp. 3–5'],
      ['\\citet{a} says, \\Textcite[12]{b} says', 'narrative: a', 'narrative: b at 12'],
      ['x \\cites(see)[1]{a}[2][]{b}{c}', 'pandoc: a at 1, b, c'],
      ['x\\footcite[4]{a} y\\footnote{See \\cite{b}, \\cite{c}}', 'footnote: a at 4', 'footnote: b, c'],
      ['\\textcquote[2]{a}[.]{One two} \\textquote[\\cite{b}]{three}', 'pandoc: a at 2', 'pandoc: b'],
      ['x \\nocite{a} \\ref{b} \\mycite{c} \\cite{} % \\cite{d}'],
    ],
    (text) => citedIn('latex', text),
  );
});

describe('Typst', () => {
  table(
    'has the words a reader sees',
    [
      ['It *rose* _sharply_ in snake_case \\#1 --- at~5\\$...', 'paragraph: It rose sharply in snake_case #1 — at 5$…'],
      ['One // gone\ntwo /* gone */ three \\\nfour \\u{1f600}', 'paragraph: One two three four 😀'],
      [
        'It `is` $x$ #emph[so] #text(red)[red] #link("a.txt")[more] #h(1em) <lab>.',
        'paragraph: It \ufffc \ufffc so red more.',
      ],
      ['#quote[A #quote[b] c] and "d".', 'paragraph: “A ‘b’ c” and "d".'],
      ['Known. #foo[word] is not. @a2020 says so @b.', 'paragraph: Known. \ufffb is not. a2020 says so.'],
      ['Not #foo[closed. It is nothing.'],
    ],
    (text) => blocksIn('typst', text),
  );
  table(
    'knows blocks',
    [
      ['= One _two_ <a>\nThree.\n\n== Four', 'heading: One two', 'paragraph: Three.', 'heading: Four'],
      [
        '- One\n  goes on\n+ Two\n\n  Three\n\nFour',
        'listItem: One goes on',
        'listItem: Two',
        'listItem: Three',
        'paragraph: Four',
      ],
      ['#set text(x)\n#let a = [One\n\ntwo]\n#show: f.with(a: [x])\nThree', 'paragraph: Three'],
      [
        '#quote(block: true)[One.\n\n Two.]\n#figure([x])\n#unknown[Three.]\n```\nx\n```\nFour',
        'blockquote: One.',
        'blockquote: Two.',
        'paragraph: Four',
      ],
      ['#align(center)[\n  One\n  - two\n]', 'paragraph: One', 'listItem: two'],
    ],
    (text) => blocksIn('typst', text),
  );
  table(
    'knows who is cited',
    [
      ['x @a2020[p. 3] @b.', 'pandoc: a2020 at p. 3', 'maybe pandoc: b'],
      [
        'x #cite(<a>, supplement: [pp.~3--5]) #cite(label("b c")) #cite(<d>, form: "prose")',
        'pandoc: a at pp. 3–5',
        'pandoc: b c',
        'narrative: d',
      ],
      ['x #footnote[See @a2020.] #quote(attribution: <b>)[y]', 'footnote: a2020', 'pandoc: b'],
      ['x @fig-a @sec:b @c <c> a@b.org \\@d // @e2020'],
    ],
    (text) => citedIn('typst', text),
  );
});

describe('AsciiDoc', () => {
  table(
    'has the words a reader sees',
    [
      [
        'It *rose* _sharply_ in **s**nake_case #1 and #2# -- 5 * 3 ...',
        'paragraph: It rose sharply in snake_case #1 and 2 — 5 * 3 …',
      ],
      ['One +\ntwo\n// gone\nthree{nbsp}four &amp; C++ (C)', 'paragraph: One two three\u00a0four & C++ ©'],
      ['It `is` kbd:[x] link:a.txt[more] ((so))(((x))) [.y]#z# [[k]]w.', 'paragraph: It \ufffc \ufffc more so z w.'],
      ['"`A \'`b`\' c`" and "d".', 'paragraph: “A ‘b’ c” and "d".'],
      [
        'Known. {foo} is not. foo:[x] neither. See <<x,there>>.',
        'paragraph: Known. \ufffb is not. \ufffb neither. See there.',
      ],
    ],
    (text) => blocksIn('asciidoc', text),
  );
  table(
    'knows blocks',
    [
      ['= One\nAna Orsk\n:a: b\n\nTwo.\n\n== Three', 'heading: One', 'paragraph: Two.', 'heading: Three'],
      [
        '* One\ngoes on\n** Two\n+\nThree\n\nterm:: Four',
        'listItem: One goes on',
        'listItem: Two',
        'paragraph: Three',
        'listItem: Four',
      ],
      ['.Title\n----\nOne\n----\n\n code\n\n|===\n|x\n|===\nNOTE: Two', 'paragraph: Two'],
      [
        '[quote]\nOne.\n\n____\nTwo.\n____\n\n====\nThree.\n====',
        'blockquote: One.',
        'blockquote: Two.',
        'paragraph: Three.',
      ],
      ['[source]\nOne\n\n////\nx\n////\nimage::a.png[]\nifdef::x[]\nTwo', 'paragraph: Two'],
    ],
    (text) => blocksIn('asciidoc', text),
  );
  table(
    'knows who is cited',
    [
      ['x cite:[a(p. 3), b] citenp:[c(12)]', 'pandoc: a at p. 3, b', 'narrative: c at 12'],
      ['x <<a>> [[b]] <<b>>footnote:[cite:[c]]', 'maybe pandoc: a', 'footnote: c'],
      ['// cite:[a]\n:x: cite:[b]\n\n----\ncite:[c]\n----'],
    ],
    (text) => citedIn('asciidoc', text),
  );
});
