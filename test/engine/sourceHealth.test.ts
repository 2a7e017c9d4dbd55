// What is said of sources before anybody leans on them: what was saved instead of an article, its language, later versions.
import assert from 'node:assert/strict';
import { htmlReader } from '../../server/src/adapters/readers/html';
import { derivedProblems } from '../../server/src/adapters/sourceProblems';
import { emptyCorpus, healthOf, type Article, type Corpus } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';

const corpusOf = (files: Readonly<Record<string, string>>): Corpus =>
  emptyCorpus.update({ add: Object.entries(files).map(([path, text]) => sourceFile(path, text)) });
const first = ({ articles: [article] }: Corpus): Article => article!;
const remarks = (files: Readonly<Record<string, string>>): readonly string[] => {
  const corpus = corpusOf(files);
  return healthOf(first(corpus), corpus).map(({ short }) => short);
};

const english = `The sluice at Orsk will be rebuilt before the spring floods, the water board said on Monday. The old gates
date from the year of the great flood, and they were last repaired when the footbridge was taken away by the river. It is not
known who is to pay for the work, which will begin in the second week of January and end in March, when the boats come back.`;
const german = `Die Schleuse in Orsk wird vor dem Hochwasser im Frühjahr erneuert, wie der Wasserverband am Montag mitteilte. Die
alten Tore sind aus dem Jahr der großen Flut und wurden zuletzt erneuert, als der Fluss den Steg mit sich nahm. Es ist noch nicht
bekannt, wer für die Arbeiten aufkommt, die in der zweiten Woche des Januars beginnen und im März zu Ende gehen sollen.`;
const russian = `Шлюз в Орске будет перестроен до весеннего паводка, сообщило в понедельник управление водных путей. Старые ворота
были построены в год большого наводнения, и последний раз их чинили, когда река унесла пешеходный мост. Пока неизвестно, кто
заплатит за работы, которые начнутся во вторую неделю января и закончатся в марте, когда вернутся лодки.`;

describe('the health of sources', () => {
  it('has nothing to say of a good one', () => {
    assert.deepEqual(
      remarks({ 'a.md': english, 'b.md': `${english} More.`, 'c.md': 'A short note, as sources may be.' }),
      [],
    );
  });

  it('names a language that most of the others are not in', () => {
    const others = { 'b.md': english, 'c.md': `${english} One.`, 'd.md': `${english} Two.` };
    assert.deepEqual(remarks({ 'a.md': german, ...others }), ['in German']);
    assert.deepEqual(remarks({ 'a.md': russian, ...others }), ['in Russian or another language in Cyrillic letters']);
  });

  it('says nothing of languages in a mixed corpus, a small one, or one that is all in one', () => {
    assert.deepEqual(remarks({ 'a.md': german, 'b.md': english, 'c.md': russian }), []);
    assert.deepEqual(remarks({ 'a.md': german, 'b.md': english }), []);
    assert.deepEqual(remarks({ 'a.md': german, 'b.md': `${german} Eins.`, 'c.md': `${german} Zwei.` }), []);
  });

  it('takes a table, a list of names and a foreign quotation for no language', () => {
    const others = { 'b.md': english, 'c.md': `${english} One.`, 'd.md': `${english} Two.` };
    const table = Array.from({ length: 60 }, (_, i) => `Orsk ${String(i)}; Hrane ${String(i * 3)}`).join('. ');
    assert.deepEqual(remarks({ 'a.md': table, ...others }), []);
    assert.deepEqual(
      remarks({ 'a.md': `${english} “Die alten Tore sind aus dem Jahr der großen Flut.”`, ...others }),
      [],
    );
  });

  it('lists what there is to do something about among the problems, and nothing else', () => {
    const corpus = corpusOf({
      'a.md': 'Just a moment...\n\nVerify you are human by completing the action below.',
      'b.md': german,
      'c.md': english,
      'd.md': `${english} One.`,
      'e.md': `${english} Two.`,
    });
    assert.deepEqual(derivedProblems(corpus), [
      {
        path: 'a.md',
        message:
          'A check for robots was saved instead of an article (“Just a moment...”). Open the page in a browser, wait for the article, and save it there.',
      },
    ]);
  });

  it('has the wording of Markdown’s marks off its signs', () => {
    const [remark] = healthOf(...paired(corpusOf({ 'a.md': '# **404 – Page not found**\n\nBack to the start.' })));
    assert.match(remark?.message ?? '', /\(“404 – Page not found”\)/);
  });
});

const paired = (corpus: Corpus): readonly [Article, Corpus] => [first(corpus), corpus];

describe('a web page without an article', () => {
  const read = (title: string, body: string): string =>
    htmlReader.read(
      'corpus/p.html',
      Buffer.from(`<html><head><title>${title}</title></head><body>${body}</body></html>`),
    ).problems[0]?.message ?? '';

  it('is called what it is', () => {
    assert.match(
      read('Just a moment...', '<div id="challenge"><p>Enable JavaScript and cookies to continue</p></div>'),
      /^Not read: a check for robots/,
    );
    assert.match(
      read('404', '<h1>Page not found</h1><a href="/">Home</a>'),
      /^Not read: an error page was saved instead of an article \(“404”\)/,
    );
    assert.match(
      read(
        'Orsk Weekly',
        '<div><h2>We value your privacy</h2><p>We and our partners use cookies.</p><button>Accept all</button><button>Manage options</button></div>',
      ),
      /^Not read: a notice about cookies/,
    );
  });

  it('is only that where nothing says more', () => {
    assert.match(
      read('Orsk Weekly', '<ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul>'),
      /^Not read: no article was found on this page/,
    );
  });
});
