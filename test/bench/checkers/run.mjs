// Times what other checkers of prose do at each key: all of the text anew. Reads {draft, line, column, keys, warm} as JSON from
// standard input, and prints milliseconds by checker: [[name, [ms, …]], …].
import { readFileSync } from 'node:fs';
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { createTextDocument, DocumentValidator, getDefaultBundledSettingsAsync } from 'cspell-lib';
import terminology from 'textlint-rule-terminology';
import writeGood from 'textlint-rule-write-good';

const { draft, line, column, keys, warm } = JSON.parse(readFileSync(0, 'utf8'));

/** The draft after so many keys, as the editor hands it over. */
const typed = (count) => {
  const lines = draft.split('\n');
  lines[line] = lines[line].slice(0, column) + 'x'.repeat(count) + lines[line].slice(column);
  return lines.join('\n');
};

/** As the server of the extension Code Spell Checker does: one validator a document, its text replaced at each change. */
async function spelling() {
  const document = createTextDocument({
    uri: 'file:///draft.md',
    content: draft,
    languageId: 'markdown',
    locale: 'en',
  });
  const settings = {
    ...(await getDefaultBundledSettingsAsync()),
    language: 'en',
    enabled: true,
    maxNumberOfProblems: 1e6,
  };
  const validator = new DocumentValidator(document, { noConfigSearch: true }, settings);
  await validator.prepare();
  return async (text) => {
    await validator.updateDocumentText(text);
    return validator.checkDocument().length + validator.checkDocumentDirectives().length;
  };
}

/** As the extension vscode-textlint does: the whole text, with two rules for English. */
function linting() {
  const kernel = new TextlintKernel();
  const plain = (module) => module.default ?? module;
  const options = {
    ext: '.md',
    filePath: 'draft.md',
    plugins: [{ pluginId: 'markdown', plugin: plain(markdown) }],
    rules: [
      { ruleId: 'terminology', rule: plain(terminology) },
      { ruleId: 'write-good', rule: plain(writeGood) },
    ],
  };
  return async (text) => (await kernel.lintText(text, options)).messages.length;
}

async function timed(name, check) {
  if ((await check(draft)) === 0) throw new Error(`${name} finds nothing, and cannot have read the draft`);
  const times = [];
  for (let key = 0; key < warm + keys; key++) {
    const text = typed(Math.max(0, key - warm) + 1);
    const before = performance.now();
    await check(text);
    if (key >= warm) times.push(performance.now() - before);
  }
  return [name, times];
}

console.log(JSON.stringify([await timed('cSpell', await spelling()), await timed('textlint', linting())]));
