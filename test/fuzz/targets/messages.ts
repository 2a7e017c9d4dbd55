/** The language server: messages in any order, with any parameters, from an editor that may be wrong about everything. */
import assert from 'node:assert/strict';
import { ErrorCodes, type Diagnostic } from 'vscode-languageserver-protocol';
import { makeDesk, modernEditor, type Desk } from '../../harness/lspClient';
import type { Random } from '../random';
import { RawEditor } from '../rawEditor';
import type { Input, Target } from '../target';
import { anyText, stretch } from '../texts';

const draft =
  'Edda Runn lost her crop.\n\n“The rain took all of our barley,” Edda Runn said [@farm].\n\nNobody was pleased [@levi].\n';
const files = {
  'deskcheck.json': '{ "corpus": ["corpus"] }\n',
  'corpus/farm.md':
    '“The rain took half of our barley before we could cut it,” Edda Runn said. “We shall not sow again.”\n',
  'corpus/levy.md': '“The harbour levy may rise by ten per cent,” Tamsin Orrel said.\n\nNobody was pleased.\n',
  'draft.md': draft,
};

const atPlace = ['hover', 'definition', 'references', 'completion', 'prepareCallHierarchy'].map(
  (name) => `textDocument/${name}`,
);
const ofDocument = ['diagnostic', 'documentSymbol', 'documentLink'].map((name) => `textDocument/${name}`);
const inRange = ['codeAction', 'inlayHint'].map((name) => `textDocument/${name}`);
const own = [
  'accept',
  'ignoreSource',
  'reopen',
  'undoDecision',
  'decisions',
  'decideOrigins',
  'paste',
  'provenance',
  'sources',
  'reindex',
  'sourcesView',
  'quoteSource',
  'why',
].map((name) => `deskcheck/${name}`);
const others = [
  'workspace/symbol',
  'workspace/executeCommand',
  'workspace/willRenameFiles',
  'workspace/textDocumentContent',
  'callHierarchy/incomingCalls',
  'callHierarchy/outgoingCalls',
  'completionItem/resolve',
  'textDocument/rename',
  'initialize',
  'nobody/knows',
];
const told = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didSave',
  'textDocument/didClose',
  'deskcheck/cursor',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'initialized',
  '$/cancelRequest',
  '$/setTrace',
  'nobody/listens',
];

const number = (random: Random, most: number): unknown =>
  random.oneIn(8) ? random.pick([-1, 1e9, 2 ** 31, 0.5, -0, 1e308]) : random.below(most);
const position = (random: Random): unknown => ({ line: number(random, 8), character: number(random, 90) });
const range = (random: Random): unknown => ({ start: position(random), end: position(random) });
/** `%` stands for the folder of the desk. */
const uri = (random: Random): string =>
  random.oneIn(6)
    ? random.pick([
        '',
        'file:///none.md',
        'untitled:Untitled-1',
        'git:/%/draft.md',
        'file:',
        '%E0%A4%A',
        'http://[',
        'deskcheck-source:/corpus/farm.md?x',
        stretch(random),
      ])
    : random.pick([
        '%/draft.md',
        '%/draft.md',
        '%/draft.md',
        '%/other.md',
        '%/corpus/farm.md',
        '%/deskcheck.json',
        '%/deskcheck.ledger.json',
        '%/',
        '%/%FF.md',
      ]);

function sane(random: Random, method: string): Record<string, unknown> {
  const textDocument = { uri: uri(random), version: number(random, 40) };
  const params: Record<string, unknown> = { textDocument, uri: textDocument.uri };
  if (method === 'textDocument/didOpen')
    return {
      textDocument: {
        ...textDocument,
        languageId: random.pick(['markdown', 'plaintext', '']),
        text: random.oneIn(2) ? draft : anyText(random).slice(0, 3000),
      },
    };
  if (method === 'textDocument/didChange')
    return {
      textDocument,
      contentChanges: Array.from({ length: random.below(4) }, () => ({
        text: random.oneIn(9) ? anyText(random).slice(0, 2000) : stretch(random),
        ...(!random.oneIn(6) && { range: range(random) }),
      })),
    };
  if (method === '$/cancelRequest') return { id: random.below(60) };
  return {
    ...params,
    position: position(random),
    range: range(random),
    positions: [position(random), position(random)],
    context: { diagnostics: [], includeDeclaration: random.oneIn(2), triggerKind: 1 },
    query: stretch(random),
    files: [{ oldUri: textDocument.uri, newUri: uri(random) }],
    text: stretch(random),
    command: random.pick(['deskcheck.acceptFinding', 'deskcheck.reopen', stretch(random)]),
    arguments: [{ ...params, rule: 'quote/altered', binding: { clause: 'x', passage: 'y' } }],
    rule: random.pick(['quote/altered', 'x', '']),
    binding: { clause: stretch(random), passage: 'y' },
    reason: random.pick(['No.', '', stretch(random)]),
    // Nobody cites it: what is decided of it leaves the last draft as it is.
    source: 'levy',
    decided: { rule: 'x', source: 'farm' },
    keys: ['farm', stretch(random)],
    as: random.pick(['together', 'apart', 'open', stretch(random)]),
    parent: random.oneIn(2) ? undefined : stretch(random),
    node: stretch(random),
    from: number(random, 9),
    item: {
      name: 'x',
      kind: 1,
      uri: textDocument.uri,
      range: range(random),
      selectionRange: range(random),
      data: random.oneIn(2) ? {} : stretch(random),
    },
    settings: random.oneIn(2) ? { deskcheck: { level: stretch(random) } } : null,
    changes: [{ uri: textDocument.uri, type: 2 }],
    event: {
      added: random.oneIn(9)
        ? [{ uri: random.pick(['', 'git:/x', 'file:', 'file:///none', stretch(random)]), name: 'x' }]
        : [],
      removed: [],
    },
    value: 'off',
    id: random.below(60),
    capabilities: {},
  };
}

/** Wrong in one place, or altogether. */
function insane(random: Random, params: Record<string, unknown>): unknown {
  const strange = (): unknown =>
    random.pick([null, [], {}, 'x', 7, true, [[]], { uri: 7 }, { start: null }, stretch(random)]);
  if (random.oneIn(4)) return random.pick([undefined, null, [], {}, [1, 2], 'x', 7]);
  const names = Object.keys(params);
  return { ...params, [random.pick(names)]: strange(), ...(random.oneIn(3) && { [random.pick(names)]: strange() }) };
}

/** One message as a line: its kind (`beg` asks with parameters that are wrong), its method, its parameters. */
function message(random: Random): string {
  if (random.oneIn(30))
    return `raw ${random.pick(['{', '[]', '"x"', 'null', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":[],"method":7}', '{"id":null,"method":"textDocument/hover"}', stretch(random)])}`;
  const asks = random.oneIn(2);
  const method = asks
    ? random.pick([...atPlace, ...atPlace, ...ofDocument, ...inRange, ...own, ...others])
    : random.pick([
        ...told,
        'textDocument/didChange',
        'textDocument/didChange',
        'textDocument/didChange',
        'textDocument/didOpen',
        'deskcheck/cursor',
      ]);
  const right = sane(random, method);
  const wrong = random.oneIn(4);
  const kind = !asks ? 'tell' : wrong ? 'beg' : 'ask';
  return `${kind} ${method} ${JSON.stringify(wrong ? insane(random, right) : right)}`;
}

/** Milliseconds within which the sources have been read, and a draft checked beside them. */
const READING = 3000;

/** Undefined for what is no JSON. */
function valueOf(json = ''): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function talk(desk: Desk, lines: Input): Promise<void> {
  const root = desk.uri('').replace(/\/$/, '');
  const editor = new RawEditor();
  const initialized = editor.ask('initialize', {
    processId: null,
    rootUri: null,
    capabilities: modernEditor,
    workspaceFolders: [{ uri: root, name: 'desk' }],
    initializationOptions: { debounceMs: 1, restMs: 1 },
  });
  await editor.answer(initialized);
  editor.notify('initialized', {});
  editor.notify('textDocument/didOpen', {
    textDocument: { uri: `${root}/draft.md`, languageId: 'markdown', version: 1, text: draft },
  });
  const asked = new Map<number, string>();
  for (const line of lines) {
    const [, kind, method = '', params] = /^(\w+) (\S*) ?([^]*)$/.exec(line) ?? [];
    if (kind === 'raw') editor.frame(line.slice(4));
    else if (kind !== undefined && method !== 'exit') {
      const said = valueOf(params?.replaceAll('%/', `${root}/`));
      if (kind === 'tell') editor.notify(method, said);
      else asked.set(editor.ask(method, said), said === undefined ? 'beg' : kind);
    }
    if (line.length % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const { id, error } of await editor.allAnswered()) {
    if (error?.code !== ErrorCodes.InternalError) continue;
    // What makes no sense may fail inside, and tells nothing of what it held; what does has an answer.
    assert.equal(error.message, 'Deskcheck could not do this. Its log says where it went wrong.');
    assert.notEqual(asked.get(id), 'ask', `${editor.methodOf(id)}: ${editor.logged.join('\n')}`);
  }
  assert.ok(!/barley|Edda|Orrel/.test(editor.logged.join('\n')), editor.logged.join('\n'));
  // Whatever has happened, the next draft is checked.
  editor.notify('workspace/didChangeConfiguration', { settings: { deskcheck: {} } });
  const uri = `${root}/last.md`;
  editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: draft } });
  const end = performance.now() + READING;
  for (;;) {
    const answer = await editor.answer(editor.ask('textDocument/diagnostic', { textDocument: { uri } }));
    const { items = [] } = (answer.result ?? {}) as { items?: readonly Diagnostic[] };
    const codes = items.map(({ code }) => code).sort();
    if (codes.join() === 'cite/unknown-key,quote/altered') break;
    assert.ok(performance.now() < end, JSON.stringify(answer));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await editor.answer(editor.ask('shutdown', null));
}

export const messages: readonly Target[] = [
  {
    name: 'messages',
    msPerThousand: 2000,
    input: (random) => Array.from({ length: 1 + random.below(60) }, () => message(random)),
    run: async (lines) => {
      const desk = makeDesk(files);
      try {
        await talk(desk, lines);
      } finally {
        desk.remove();
      }
    },
  },
];
