// Reading in depth in the background: what drafts rest on first, the rest when nobody types, and no more than is worth keeping.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { DeepReading, type ReadDesk, type RestingDraft } from '../../server/src/lsp/deepReading';
import type { ArticleReader } from '../../server/src/adapters/articleReader';
import {
  articleAnalysis,
  articlesBehind,
  emptyCorpus,
  knownAnalysis,
  type Analysis,
  type Article,
  type ArticleAnalysis,
  type Corpus,
} from '../../server/src/engine/index';
import { analysisOf } from '../harness/applied';
import { eventually } from '../harness/eventually';
import { sourceFile } from '../harness/memoryAnalysis';

const reportBy = (name: string, more = ''): string =>
  `"The pier will stay shut until ${name} has seen it," ${name} said.${more}\n`;
const corpusOf = (files: Readonly<Record<string, string>>): Corpus =>
  emptyCorpus.update({ add: Object.entries(files).map(([key, text]) => sourceFile(`corpus/${key}.txt`, text)) });
const four = (): Corpus =>
  corpusOf({
    ash: reportBy('Ada Orsk'),
    birch: reportBy('Ben Hrane'),
    cedar: reportBy('Cleo Tarn'),
    dogwood: reportBy('Dov Ilm'),
  });

/** A reader that does as it is told: each batch is read when the test lets it. */
function reading(
  corpus: Corpus,
  texts: readonly string[],
  options: {
    most?: number;
    calmMs?: number;
    readonly paused?: () => boolean;
    finds?: (article: Article) => ArticleAnalysis;
  } = {},
) {
  const batches: string[] = [];
  const told: string[][] = [];
  const passed: string[] = [];
  const failures: string[] = [];
  let hold: Promise<void> | undefined;
  const reader: ArticleReader = {
    read: async (articles) => {
      batches.push(articles.map(({ id }) => id).join(' '));
      await hold;
      // A copy, as it would come back from a thread; the article itself must not have been read here.
      return articles.map((article) => structuredClone((options.finds ?? analysed)(article)));
    },
    dispose: () => Promise.resolve(),
  };
  const desk = { reading: false, project: { corpus } };
  const desks: ReadDesk[] = [desk];
  const drafts = texts.map((text, i) => ({ name: `draft ${i}`, previous: analysisOf(text, corpus), rested: Infinity }));
  const open: (RestingDraft & { name: string; previous: Analysis })[] = drafts;
  const deep = new DeepReading({
    reader,
    desks: () => Promise.resolve(desks),
    drafts: () => open,
    behind: ({ previous }) => articlesBehind(previous),
    arrived: (news) => told.push(news.map(({ name }) => name)),
    passed: () => void passed.push(known(corpus)),
    failed: (error) => void failures.push(String(error)),
    calmMs: options.calmMs ?? 0,
    paused: () => options.paused?.() ?? false,
    ...(options.most === undefined ? {} : { most: options.most }),
  });
  const release = { now: (): void => undefined };
  return {
    deep,
    batches,
    told,
    passed,
    failures,
    desk,
    desks,
    drafts,
    open,
    holdBack: () => void (hold = new Promise((resolve) => (release.now = resolve))),
    release,
  };
}

/** For articles whose length alone matters. */
const nothing = (): ArticleAnalysis => ({ attributions: [] });
/** What reading finds, without leaving it with the article. */
const analysed = (article: Article): ArticleAnalysis => articleAnalysis({ ...article });
const known = (corpus: Corpus): string =>
  corpus.articles
    .filter((a) => knownAnalysis(a))
    .map(({ id }) => id)
    .join(' ');
const [, birch] = four().articles;

describe('deep reading', () => {
  it('reads what drafts cite or quote, then the rest', async () => {
    const corpus = four();
    const quoting = `“The pier will stay shut until Dov Ilm has seen it,” he said. It is shut [@cedar].`;
    const { deep, batches } = reading(corpus, [quoting]);
    deep.stir();
    await eventually(() => known(corpus) === 'ash birch cedar dogwood');
    assert.deepEqual(batches, ['cedar dogwood', 'ash birch']);
    await deep.dispose();
  });

  it('finds what reading at once finds', async () => {
    const corpus = four();
    const { deep } = reading(corpus, []);
    assert.deepEqual(await deep.read(corpus.articles[1]!), analysed(birch!));
    await deep.dispose();
  });

  it('reads an article that somebody waits for before all others', async () => {
    const corpus = four();
    const { deep, batches } = reading(corpus, ['It is shut [@cedar].']);
    const [ash] = corpus.articles;
    const both = [deep.read(ash!), deep.read(ash!)];
    assert.equal((await Promise.all(both)).length, 2);
    assert.equal(batches[0], 'ash');
    await eventually(() => known(corpus) === 'ash birch cedar dogwood');
    assert.equal(batches.filter((batch) => batch.includes('ash')).length, 1);
    await deep.dispose();
  });

  it('tells each draft once of all that was read for it, and no draft of what it does not rest on', async () => {
    const long = ' Nothing else was said.'.repeat(800);
    const corpus = corpusOf({
      ash: reportBy('Ada Orsk', long),
      birch: reportBy('Ben Hrane', long),
      cedar: reportBy('Cleo Tarn'),
    });
    const { deep, batches, told } = reading(corpus, ['Shut [@ash]. So it is [@birch].', 'Nothing cited.'], {
      finds: nothing,
    });
    deep.stir();
    await eventually(() => known(corpus) === 'ash birch cedar');
    assert.deepEqual(batches, ['ash', 'birch', 'cedar']);
    assert.deepEqual(told, [['draft 0']]);
    await deep.dispose();
  });

  it('says when what the drafts rest on has been read, and when all is', async () => {
    const corpus = four();
    const { deep, passed } = reading(corpus, ['It is shut [@cedar].']);
    deep.stir();
    await eventually(() => passed.length === 2);
    assert.deepEqual(passed, ['cedar', 'ash birch cedar dogwood']);
    assert.equal(deep.stretches, 2);
    deep.stir();
    await wait(20);
    assert.equal(deep.stretches, 2);
    await deep.dispose();
  });

  it('leaves the rest alone while somebody types, but not what the draft rests on', async () => {
    const corpus = four();
    const { deep, batches, drafts } = reading(corpus, ['It is shut [@cedar].'], { calmMs: 40 });
    const typing = setInterval(() => {
      drafts[0]!.rested = 0;
      deep.stir();
    }, 2);
    await eventually(() => known(corpus) === 'cedar');
    await wait(100);
    assert.deepEqual(batches, ['cedar']);
    clearInterval(typing);
    drafts[0]!.rested = Infinity;
    await eventually(() => known(corpus) === 'ash birch cedar dogwood');
    await deep.dispose();
  });

  it('hands over a few articles at a time, so that a keystroke finds the reader between two of them', async () => {
    const many = corpusOf(
      Object.fromEntries([...Array(24).keys()].map((i) => [`a${i}`, reportBy('Ada Orsk', ' Rain.'.repeat(500))])),
    );
    const { deep, batches } = reading(many, [], { finds: nothing });
    deep.stir();
    await eventually(() => batches.length > 1);
    await deep.dispose();
    for (const batch of batches) assert.ok(batch.split(' ').length <= 8, batch);
  });

  it('waits for sources that are still being read', async () => {
    const corpus = four();
    const { deep, batches, desk } = reading(corpus, ['It is shut [@cedar].']);
    desk.reading = true;
    deep.stir();
    await wait(20);
    assert.deepEqual(batches, []);
    desk.reading = false;
    deep.stir();
    await eventually(() => known(corpus) === 'ash birch cedar dogwood');
    await deep.dispose();
  });

  it('reads a file again when it has changed, and nothing else', async () => {
    const corpus = four();
    const { deep, batches, desk } = reading(corpus, []);
    deep.stir();
    await eventually(() => known(corpus) === 'ash birch cedar dogwood');
    const changed = corpus.update({ add: [sourceFile('corpus/birch.txt', reportBy('Bo Senn'))] });
    desk.project.corpus = changed;
    deep.stir();
    await eventually(() => known(changed) === 'ash birch cedar dogwood');
    assert.deepEqual(batches, ['ash birch cedar dogwood', 'birch']);
    // Nobody asks for what the file held before.
    await eventually(() => known(corpus) === 'ash cedar dogwood');
    await deep.dispose();
  });

  it('stops when the project closes, and forgets its articles', async () => {
    const corpus = four();
    const { deep, batches, desks, open, holdBack, release } = reading(corpus, ['It is shut [@cedar].']);
    holdBack();
    deep.stir();
    await eventually(() => batches.length === 1);
    desks.pop();
    open.pop();
    release.now();
    deep.stir();
    await eventually(() => known(corpus) === '');
    await wait(20);
    assert.deepEqual(batches, ['cedar']);
    await deep.dispose();
  });

  it('keeps no more than it may, and then what the drafts rest on', async () => {
    const corpus = four();
    // One attribution each, and one for the article.
    const { deep, drafts } = reading(corpus, ['Nothing cited.'], { most: 4 });
    deep.stir();
    await eventually(() => known(corpus).split(' ').length >= 2);
    await wait(20);
    const before = known(corpus);
    assert.ok(before.split(' ').length < 4, before);
    drafts[0] = Object.assign(drafts[0]!, { previous: analysisOf('It is shut [@dogwood].', corpus) });
    deep.stir();
    await eventually(() => known(corpus).includes('dogwood'));
    assert.ok(known(corpus).split(' ').length <= 2, known(corpus));
    await deep.dispose();
  });

  it('answers those who wait when it ends', async () => {
    const corpus = four();
    const { deep, holdBack } = reading(corpus, []);
    holdBack();
    const asked = deep.read(corpus.articles[0]!);
    await deep.dispose();
    assert.equal(await asked, undefined);
  });

  it('lets nobody wait for a reader that fails, and says so', async () => {
    const corpus = four();
    const { deep, failures } = reading(corpus, [], { finds: () => assert.fail('no more memory') });
    assert.equal(await deep.read(corpus.articles[0]!), undefined);
    assert.deepEqual(failures.length, 1);
    await deep.dispose();
  });
});
