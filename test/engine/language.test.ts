// How messages become those of another language: where they are made, and where they come from an index or a thread in English.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english, listed, quotedWords, retold, said, shownNumber, speak, t } from '../../server/src/engine/index';

const words = {
  'Source says {0}.': 'Die Quelle sagt {0}.',
  'Not read: {0}.': 'Nicht gelesen: {0}.',
  'the file is empty': 'die Datei ist leer',
  '{0} more entries could not be read.': '{0} weitere Einträge waren nicht lesbar.',
  '{1} has {0} of them in it.': 'In {1} sind {0} davon.',
  '{0} and {1}': '{0} und {1}',
  '“{0}”': '„{0}“',
  '“{0}” is not a setting.': '„{0}“ ist keine Einstellung.',
  speaker: 'Sprecher',
};

describe('the language that is spoken', () => {
  afterEach(() => speak(english));

  it('is English where nobody says another', () => {
    assert.equal(t('Source says {0}.', quotedWords('most')), 'Source says “most”.');
    assert.equal(retold(said('Not read: {0}.', 'the file is empty')), 'Not read: the file is empty.');
    assert.equal(shownNumber(12_345), '12,345');
  });

  it('has its own marks around the words of a source, and its own way with numbers and lists', () => {
    speak({ name: 'de', words });
    assert.equal(t('Source says {0}.', quotedWords('most')), 'Die Quelle sagt „most“.');
    assert.equal(listed(['a', 'b', 'c']), 'a, b und c');
    assert.equal(shownNumber(12_345), '12.345');
  });

  it('stays English in a message that it does not have', () => {
    speak({ name: 'de', words });
    assert.equal(t('Nothing to settle in {0}', 'a'), 'Nothing to settle in a');
    assert.equal(retold('Nothing to settle'), 'Nothing to settle');
  });

  it('takes over what was said in English before it was known', () => {
    speak({ name: 'de', words });
    assert.equal(retold(said('Not read: {0}.', said('the file is empty'))), 'Nicht gelesen: die Datei ist leer.');
    assert.equal(retold(said('{0} more entries could not be read.', 3)), '3 weitere Einträge waren nicht lesbar.');
    assert.equal(retold(said('{1} has {0} of them in it.', 3, 'a.bib')), 'In a.bib sind 3 davon.');
  });

  it('takes over several sentences where it knows each, and else none of them', () => {
    speak({ name: 'de', words });
    const both = said('“{0}” is not a setting.', 'a');
    assert.equal(retold(`${both} ${said('Not read: {0}.', 'x')}`), '„a“ ist keine Einstellung. Nicht gelesen: x.');
    assert.equal(retold(`${both} Nobody knows.`), `${both} Nobody knows.`);
  });

  it('leaves a name in quotation marks as its file has it', () => {
    speak({ name: 'de', words });
    assert.equal(retold('speaker'), 'Sprecher');
    assert.equal(retold(said('“{0}” is not a setting.', 'speaker')), '„speaker“ ist keine Einstellung.');
  });

  it('puts in values as they are, whatever they look like', () => {
    speak({ name: 'de', words });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        assert.equal(t('Source says {0}.', value), `Die Quelle sagt ${value}.`);
        if (retold(value) === value) assert.equal(retold(said('Not read: {0}.', value)), `Nicht gelesen: ${value}.`);
      }),
    );
    assert.equal(t('Source says {0}.', '$& {0} {1}'), 'Die Quelle sagt $& {0} {1}.');
  });
});
