// Which format a draft is in, and that editor, manifest and server agree on the languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftLanguages } from '../../client/src/draftLanguages';
import { DRAFT_LANGUAGES, draftFormat, isDraftLanguage } from '../../server/src/engine/index';

describe('the format of a draft', () => {
  for (const [path, language, format] of [
    ['story.md', undefined, 'markdown'],
    ['a/story.QMD', 'plaintext', 'quarto'],
    ['story.Rmd', 'markdown', 'quarto'],
    ['story.tex', 'plaintext', 'latex'],
    ['story.txt', undefined, 'plain'],
    ['story.txt', 'plaintext', 'plain'],
    ['story.txt', 'markdown', 'markdown'],
    ['story', 'latex', 'latex'],
    ['', 'Markdown', 'markdown'],
    ['notes.constructor', 'toString', 'plain'],
    ['a.md/story', undefined, 'plain'],
  ] as const)
    it(`${path} in ${String(language)} is ${format}`, () => assert.equal(draftFormat(path, language), format));

  it('is that of a draft in a new document, but for plain text and code', () => {
    for (const language of DRAFT_LANGUAGES) assert.equal(isDraftLanguage(language), language !== 'plaintext');
    assert.ok(!isDraftLanguage('javascript'));
  });

  it('is known to the editor by the same languages', () => {
    const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
    assert.deepEqual([...draftLanguages].sort(), [...DRAFT_LANGUAGES].sort());
    for (const language of DRAFT_LANGUAGES)
      assert.equal(manifest.includes(`"onLanguage:${language}"`), language !== 'plaintext', language);
    for (const [clause, list = ''] of manifest.matchAll(/editorLangId =~ \/\^\(([^)]*)\)\$\//gu))
      if (list !== 'markdown|quarto|rmd') assert.deepEqual(list.split('|').sort(), [...DRAFT_LANGUAGES].sort(), clause);
    assert.ok(!manifest.includes('editorLangId == markdown'));
  });
});
