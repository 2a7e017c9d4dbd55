// Times completion and paste: each after a key, with the analysis of the new text still to come.
import type { CompletionList } from 'vscode-languageserver-protocol';
import type { PasteResult } from '../../server/src/protocol';
import { randomFrom, type Invented } from './invent';
import { startServer } from './server';
import { percentile, timed, timesOf, type Row } from './timing';

const times = 120;

export async function writingRows(desk: Invented): Promise<readonly Row[]> {
  // No analysis within the run: completion must not need one.
  const server = await startServer(desk, { debounceMs: 3_600_000 });
  const { uri, ask, send } = server;
  try {
    await server.ready;
    const said = quotationsOf(desk);
    const random = randomFrom(11);
    const any = () => said[Math.floor(random() * said.length)]!;
    const line = desk.draft.split('\n').length + 1;
    const textDocument = { uri };
    let version = 2;
    const whole = (text: string): void =>
      send('textDocument/didChange', { textDocument: { uri, version: version++ }, contentChanges: [{ text }] });
    /** Types the last character of a paragraph behind the draft and asks what may follow. */
    const typing = async (what: string, write: () => string, behind = ''): Promise<Row> => {
      let offered = 0;
      const spent = await measured(async () => {
        const text = write();
        whole(`${desk.draft}\n\n${text.slice(0, -1)}${behind}`);
        await server.empty();
        const at = { line, character: text.length - 1 };
        return async () => {
          const contentChanges = [{ range: { start: at, end: at }, text: text.slice(-1) }];
          send('textDocument/didChange', { textDocument: { uri, version: version++ }, contentChanges });
          const position = { line, character: text.length };
          const list = (await ask('textDocument/completion', { textDocument, position })) as CompletionList | null;
          offered += Math.min(1, list?.items.length ?? 0);
        };
      });
      return timed(`${what}, ${Math.round((100 * offered) / times)} % with offers`, spent, base);
    };
    const base = percentile(await timesOf(times, server.empty), 0.5);
    const first = (words: string, count: number): string => words.split(' ').slice(0, count).join(' ');
    const pasting = await measured(async () => {
      const { words } = any();
      whole(`${desk.draft}\n\n`);
      await server.empty();
      const here = { line, character: 0 };
      return async () => {
        const params = { uri, range: { start: here, end: here }, text: words };
        const { offers } = (await ask('deskcheck/paste', params)) as PasteResult;
        if (offers.length === 0) throw new Error(`“${words}” is not offered as a quotation`);
      };
    });
    return [
      await typing('a blank in plain words', () => 'The boats may sail again on '),
      await typing('an apostrophe', () => "The boats don'"),
      await typing('“ beside a citation', () => `It went on [@${any().key}]. She said: “`),
      await typing('“ and three words of any source', () => `“${first(any().words, 3)}`),
      await typing('“ and two words of every source', () => '“of the '),
      await typing('behind a quotation', () => `“${any().words},” `),
      await typing('behind “said”', () => `“${any().words},” said `),
      timed('paste of a quotation', pasting, base),
    ];
  } finally {
    server.stop();
  }
}

/** Milliseconds of what `prepare` gives back, without the preparation. */
async function measured(prepare: () => Promise<() => Promise<void>>): Promise<readonly number[]> {
  const spent: number[] = [];
  for (let i = 0; i < times; i++) {
    const run = await prepare();
    spent.push(...(await timesOf(1, run)));
  }
  return spent;
}

function quotationsOf({ articles }: Invented): readonly { readonly key: string; readonly words: string }[] {
  return [...articles].flatMap(([name, text]) =>
    [...text.matchAll(/^"([^"]+)," said/gm)].map(([, words = '']) => ({ key: name.replace('.md', ''), words })),
  );
}
