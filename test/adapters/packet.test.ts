// What a packet is written as: whatever drafts and articles hold, a page, a text and a table keep their shape.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { GFM, parser } from '@lezer/markdown';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { writePackets, type PacketFormat } from '../../server/src/adapters/packet/writePacket';
import { packetNow, type Packet } from '../../server/src/engine/index';
import { readCsv } from '../harness/csv';
import { demoCorpus, demoDrafts } from '../harness/demoDesk';
import { withTexts } from '../harness/foulPacket';
import { hostileTexts } from '../harness/hostileTexts';
import { scene } from '../harness/memoryAnalysis';
import { runs } from '../harness/runs';

const imprint = { date: '9 Mar 2026', madeBy: 'Deskcheck 1.2.3' };
const write = (format: PacketFormat, ...packets: readonly Packet[]): string => writePackets(format, packets, imprint);

let demo: Packet | undefined;
/** A draft of the demo with all that a packet can hold: decisions, comments, works without text, an address. */
const demoPacket = (): Packet =>
  (demo ??= (() => {
    const [, draft = ''] = demoDrafts().find(([name]) => name === 'harbour.md') ?? [];
    const text = draft.replace(
      '## The ice',
      '## The ice\n\n<!-- deskcheck-ignore-next-line quote/altered: heard so -->',
    );
    const decided = scene({ corpus: demoCorpus, draft: text }).analysis.findings.find(
      (it) => it.rule === 'quote/altered',
    );
    const decisions = decided ? [{ rule: decided.rule, ...decided.binding, reason: 'On tape.', by: 'R. Vane' }] : [];
    return packetNow(scene({ corpus: demoCorpus, draft: text, decisions }).analysis, { level: 'calm' });
  })());

/** Of what linkedom makes of a page: the tests know no browser's types. */
interface PageElement {
  readonly tagName: string;
  readonly id: string;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}
interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  getElementById(id: string): PageElement | null;
}

/** Words that begin or end something in one of the formats. */
const foul = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</style><script>x()</script>',
    '"><img src=x onerror=x()>',
    "' autofocus onfocus='x()",
    '<!--',
    '-->',
    ']]>',
    '&lt;b&gt;',
    '</td></tr></table>',
    '\u0000\u0007\u001b[2J',
    '\ud800',
    '\u202emirror',
    '# heading',
    '\n\n# heading\n\n',
    '- item',
    '> quote',
    '1. one',
    '```\ncode',
    '---',
    '| a | b |\n|---|---|',
    '[a](javascript:x())',
    '![a](https://x.example/a.png)',
    '<https://x.example>',
    'https://x.example/a www.x.example',
    '[^1]: note',
    '**strong** _em_ `code` ~~gone~~',
    '=1+1',
    '+cmd|’ /C calc’!A0',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r\n=1',
    '＝1',
    'a,b;c\td',
    'say "yes", and',
    '\\',
    '"',
    "'",
    '};} @import "x"; a{',
    '*/ body{display:none} /*',
    'plain words',
  ),
  fc.constantFrom(...Object.values(hostileTexts)).map((make) => make(60)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const fouls = fc.array(foul, { minLength: 3, maxLength: 9 });

/** Each text gets the next of these; no two are the same, for what says a thing twice is left out. */
const fouled = (texts: readonly string[]): Packet => {
  let at = 0;
  return withTexts(demoPacket(), () => `x${texts[at++ % texts.length] ?? ''}x${at}`);
};
const plain = (): Packet => fouled(['']);

describe('A packet, written', () => {
  describe('as a page', () => {
    const documentOf = (text: string): PageDocument =>
      (parseHTML(text) as unknown as { document: PageDocument }).document;
    /** Elements with the names of their attributes, in the order of the page, and the values that are no texts. */
    const skeleton = (text: string): readonly string[] =>
      [...documentOf(text).querySelectorAll('*')].map((element) => {
        const attributes = [...element.attributes].map(({ name, value }) =>
          /^(?:data-(?:name|speaker)|content|aria-label)$/.test(name) ? name : `${name}=${value}`,
        );
        return `${element.tagName} ${attributes.join(' ')}`;
      });

    it('keeps its elements, attributes and addresses, whatever the texts are', () => {
      const expected = skeleton(write('html', plain()));
      for (const element of expected) assert.doesNotMatch(element, / (?:src|style|on\w+|href=(?!#|https?:))/);
      fc.assert(
        fc.property(fouls, (texts) => assert.deepEqual(skeleton(write('html', fouled(texts))), expected)),
        runs(20),
      );
    });

    it('runs and shows by its own policy what it holds, and nothing else', () => {
      fc.assert(
        fc.property(fouls, (texts) => {
          const text = write('html', fouled(texts));
          const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(text)?.[1] ?? '';
          assert.match(
            policy,
            /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
          );
          for (const tag of ['script', 'style'] as const) {
            const parts = [...text.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gsu'))].map(
              ([, inner = '']) => inner,
            );
            assert.equal(parts.length, 1, tag);
            const digest = createHash('sha256').update(parts[0]!, 'utf8').digest('base64');
            assert.ok(policy.includes(`${tag}-src 'sha256-${digest}'`), tag);
          }
        }),
        runs(60),
      );
    });

    it('names no draft’s title in a way that ends a style', () => {
      fc.assert(
        fc.property(foul, (title) => {
          const style =
            /<style>(.*?)<\/style>/su.exec(write('html', { ...demoPacket(), title, path: title }))?.[1] ?? '';
          const tops = [...style.matchAll(/@top-left \{ content: (.*); \}$/gmu)].map(([, value = '']) => value);
          assert.equal(tops.length, 1);
          assert.match(tops[0]!, /^"(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*"$/u);
        }),
        runs(200),
      );
    });

    it('has a chapter for each draft, and no two elements with one name', () => {
      const document = documentOf(write('html', demoPacket(), plain(), demoPacket()));
      assert.equal(document.querySelectorAll('article.chapter').length, 3);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const link of document.querySelectorAll('a[href^="#"]'))
        assert.ok(document.getElementById((link.getAttribute('href') ?? '').slice(1)), link.outerHTML);
      for (const label of document.querySelectorAll('[aria-labelledby]'))
        assert.ok(document.getElementById(label.getAttribute('aria-labelledby') ?? ''), label.outerHTML);
    });

    it('says each difference in words, too, and each status by a mark and its name', () => {
      const document = documentOf(write('html', demoPacket()));
      const [gone] = document.querySelectorAll('td.draft del');
      assert.match(gone?.textContent ?? '', /^\[not so in the source: .+\]$/);
      const [there] = document.querySelectorAll('td.source ins');
      assert.match(there?.textContent ?? '', /^\[the source has: .+\]$/);
      for (const status of document.querySelectorAll('.status'))
        assert.match(status.textContent.trim(), /^[=≠>∅–]\s+(?:Found|Differs|Says|Not) /u);
    });

    it('does not sort or narrow down where no script runs: those controls are not there', () => {
      const document = documentOf(write('html', demoPacket()));
      assert.ok(document.querySelector('form.filters')?.hasAttribute('hidden'));
      assert.equal(document.querySelectorAll('thead button').length, 0);
    });
  });

  describe('as Markdown', () => {
    const markdown = parser.configure(GFM);
    /** Blocks and marks; an escaped sign is a sign. */
    const skeleton = (text: string): readonly string[] => {
      const names: string[] = [];
      markdown.parse(text).iterate({
        enter: ({ name }) => {
          if (name !== 'Escape' && name !== 'Entity') names.push(name);
        },
      });
      return names;
    };

    it('keeps its headings, lists and marks, whatever the texts are', () => {
      const expected = skeleton(write('markdown', plain()));
      fc.assert(
        fc.property(fouls, (texts) => assert.deepEqual(skeleton(write('markdown', fouled(texts))), expected)),
        runs(60),
      );
    });
  });

  describe('as a table', () => {
    const rowsOf = (text: string) => {
      assert.ok(text.startsWith('\uFEFF'), 'no byte order mark');
      return readCsv(text.slice(1));
    };

    it('has a row for each sentence, as many cells in each, and numbers as numbers', () => {
      const packet = demoPacket();
      const [head, ...rows] = rowsOf(write('csv', packet, packet));
      const sentences = packet.sections.flatMap((section) => section.sentences);
      assert.equal(rows.length, 2 * (sentences.length + packet.elsewhere.length));
      for (const row of rows) assert.equal(row.length, head?.length);
      assert.deepEqual(
        rows.slice(0, sentences.length).map(([, number]) => Number(number)),
        sentences.map(({ number }) => number),
      );
      assert.match(write('csv', packet), /\r\n"[^"]*",1,\d+,/);
    });

    it('is read back as it was, and no cell is worked out, whatever the texts are', () => {
      fc.assert(
        fc.property(fouls, (texts) => {
          const packet = fouled(texts);
          const [head, ...rows] = rowsOf(write('csv', packet));
          const sentences = packet.sections.flatMap(({ title, sentences: its }) => its.map((it) => ({ title, it })));
          assert.equal(rows.length, sentences.length + packet.elsewhere.length);
          for (const row of rows) {
            assert.equal(row.length, head?.length);
            for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/u);
          }
          for (const [i, { title, it }] of sentences.entries()) {
            const said = it.runs.map(({ text }) => text).join('');
            for (const [column, words] of [
              [3, title],
              [4, said],
              [6, it.reason],
            ] as const) {
              const cell = rows[i]![column]!;
              const unfit = words.replace(/[\0\p{Cs}]/gu, '\uFFFD');
              assert.ok(cell === unfit || cell === `'${unfit}`, JSON.stringify([cell, words]));
            }
          }
        }),
        runs(60),
      );
    });
  });
});
