// Names, labels and details that hold words of a text: whatever the text is made of, one line is shown and nothing turns around.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyCorpus, type Article, type SourceSpeaker, type Station } from '../../server/src/engine/index';
import { stationItem } from '../../server/src/lsp/convert/callHierarchy';
import { documentSymbolsIn } from '../../server/src/lsp/convert/documentSymbols';
import { articleNode, problemNode, speakerNode, wordsNode } from '../../server/src/lsp/convert/sourcesNodes';
import { workspaceSymbolOf } from '../../server/src/lsp/convert/workspaceSymbols';
import { sourceFile } from '../harness/memoryAnalysis';

const piece = fc.constantFrom(
  'Orsk',
  ' ',
  '\n',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\ud800',
  '\uffff',
  '<img src=x>',
  '[a](command:b)',
);
const hostile = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const unfit = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const isPlain = (...shown: readonly (string | undefined)[]): void =>
  shown.forEach((line) => assert.doesNotMatch(line ?? '', unfit));

const at = { start: 0, end: 1 };
const uri = 'file:///a.md';
const ground = { root: '/desk', uriOf: () => uri, usage: undefined, origins: undefined, corpus: emptyCorpus };
const article = (text: string): Article | undefined =>
  emptyCorpus.update({
    add: [
      sourceFile(
        'a.md',
        `---\ntitle: ${JSON.stringify(text)}\npublisher: ${JSON.stringify(text)}\n---\n\nIt leaks in nine places.`,
      ),
    ],
  }).articles[0];

describe('lines with words of a text', () => {
  it('are plain in the Sources view', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const source = article(text);
        assert.ok(source);
        const speaker = { name: text, about: text, kind: 'person', words: [] } as unknown as SourceSpeaker;
        const words = { type: 'direct', span: at, quotable: at, text, place: text, used: true } as const;
        for (const node of [
          articleNode(ground, 'others', source),
          speakerNode(ground, 'others', source, speaker),
          wordsNode(ground, 'others', source, speaker, words),
          problemNode('/desk', { path: text, message: text }, uri),
        ])
          isPlain(node.label, node.description, node.spoken, ...node.tooltip);
      }),
    );
  });

  it('are plain in outlines, symbols and the call hierarchy', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const symbol = {
          kind: 'attribution',
          name: text,
          detail: text,
          span: at,
          selection: at,
          children: [],
        } as const;
        for (const symbolTrees of [true, false]) {
          const [shown] = documentSymbolsIn({ uri, text: { text: 'ab' }, features: { symbolTrees } } as never, [
            symbol,
          ]);
          assert.ok(shown && shown.name !== '');
          isPlain(shown.name, 'detail' in shown ? shown.detail : '');
        }
        const place = { in: 'source', article: article('a')!, span: at };
        const uris = { uriOf: () => uri, drafts: new Map() };
        const found = workspaceSymbolOf(uris, { kind: 'speaker', name: text, container: text, at: place } as never);
        isPlain(found.name, found.containerName);
        const station = {
          id: 'a',
          kind: 'speaker',
          name: text,
          detail: '',
          words: text,
          at: place,
        } as unknown as Station;
        const item = stationItem({ uris, asked: { uri, position: { line: 0, character: 0 } } }, station);
        isPlain(item.name, item.detail);
      }),
    );
  });
});
