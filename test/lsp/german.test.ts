// A desk with all that can be the matter with one, in another language: nothing of what its editor is told is still English.
import assert from 'node:assert/strict';
import { configSchema } from '../../server/src/adapters/config';
import { LEXICON_PARTS } from '../../server/src/adapters/lexicon/schema';
import { checks, english, speak } from '../../server/src/engine/index';
import { brokenDesks } from '../harness/brokenDesks';
import { makeDesk, modernEditor, startClient, type LspClient } from '../harness/lspClient';
import { everythingAsked } from '../harness/everythingAsked';
import { pseudoLanguage, READ_AS, readIn, untold, wordsOf } from '../harness/pseudoLanguage';

/** Names that are the same in every language. */
const NAMES = wordsOf(
  ...checks.map(({ id }) => id),
  ...Object.keys(configSchema.shape),
  ...LEXICON_PARTS,
  'Deskcheck deskcheck json corpus ledger baseline lexicon JSON PDF YAML Markdown HTML CSV OCR UTF clause rule Agreed harbour bib',
);

/** What is told of a sentence, without how its clauses were read; nothing of what is no such text. */
const withoutGrammar = (text: string): string =>
  text.includes(READ_AS) ? text.slice(0, text.indexOf(READ_AS)).replace(/^ {6}\S+ +ǂ: .*$/gmu, '') : '';

describe('what an editor is told, in another language,', () => {
  let client: LspClient | undefined;
  afterEach(async () => {
    speak(english);
    await client?.stop();
    client = undefined;
  });

  for (const { name, files, drafts, links = {} } of brokenDesks()) {
    it(`has no word that no translator could reach: ${name}`, async () => {
      const desk = makeDesk(files);
      for (const [path, to] of Object.entries(links)) desk.link(path, to);
      client = await startClient({
        desk,
        initialize: { locale: 'de' },
        capabilities: modernEditor,
        options: { asksReason: true, showsWhy: true },
      });
      speak(pseudoLanguage);
      await everythingAsked(client, desk, drafts);
      const texts = Object.entries(files).flatMap(([path, content]) => [
        path,
        typeof content === 'string' ? content : '',
      ]);
      const own = new Set([...NAMES, ...wordsOf(...texts, ...Object.entries(links).flat())]);
      const told = client.received
        .filter((message) => !('method' in message && /logMessage|logTrace/.test(String(message.method))))
        .flatMap((message) => [...readIn(message)])
        // What goes into a file is English, and so are the names of our grammar.
        .map(([way, text]) => [way, way === '/result/text' ? withoutGrammar(text) : text] as const);
      assert.ok(told.length > 10, `${String(told.length)} texts`);
      const bare = new Map(told.flatMap(([way, text]) => untold(text, own).map((word) => [`${way}: ${word}`, text])));
      assert.deepEqual([...bare], []);
    });
  }
});
