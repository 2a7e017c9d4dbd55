// Find all references: the places of the words in the sources, and every draft that carries them or cites the article.
import assert from 'node:assert/strict';
import {
  declarationsOf,
  digestOf,
  parseDraft,
  keepAnalysis,
  referencesIn,
  retoldIn,
  soughtInDraft,
  soughtInSource,
  type CorpusView,
  type DeskPlace,
  type Sought,
} from '../../server/src/engine/index';
import { attributed } from '../harness/attributed';
import { altered, coldStoreArticle, exact, harbourArticle, harbourDesk } from '../harness/harbourDesk';
import { scene } from '../harness/memoryAnalysis';

type Drafts = Readonly<Record<string, string>>;

/** `path: words`, the sources' places before those in drafts. */
function listed(sought: Sought | undefined, corpus: CorpusView, drafts: Drafts): readonly string[] {
  if (!sought) return [];
  const digests = Object.entries(drafts).map(([path, text]) =>
    digestOf(parseDraft(text, { path, format: 'markdown' })),
  );
  const search = referencesIn(digests, sought, corpus);
  let step = search.next();
  while (!step.done) step = search.next();
  const retelling = retoldIn(sought, corpus);
  let retold = retelling.next();
  while (!retold.done) retold = retelling.next();
  const words = (it: DeskPlace): string =>
    it.in === 'source'
      ? `${it.article.path}: ${it.article.text.slice(it.span.start, it.span.end)}`
      : `${it.draft.path}: ${drafts[it.draft.path]!.slice(it.span.start, it.span.end)}`;
  return [...declarationsOf(sought), ...retold.value, ...step.value].map(words);
}

/** From the cursor `$0` in the draft; it is one of the drafts itself. */
function fromDraft(draft: string, others: Drafts = {}, corpus = harbourDesk): readonly string[] {
  const { analysis, cursor, text } = scene({ corpus, draft });
  return listed(soughtInDraft(analysis, cursor), analysis.corpus, { 'draft.md': text, ...others });
}

/** From the cursor before `word` in a source. */
function fromSource(path: string, word: string, drafts: Drafts, corpus = harbourDesk): readonly string[] {
  const { analysis } = scene({ corpus, draft: '' });
  const articles = analysis.corpus.articles.filter((article) => article.path === path);
  const at = articles[0]!.text.indexOf(word);
  assert.ok(at >= 0, `“${word}” is not in ${path}`);
  return listed(soughtInSource(articles, analysis.corpus, at), analysis.corpus, drafts);
}

const money = 'The money is there, but it is not unconditional';
const inSources = [`corpus/harbour.md: ${money}`, `corpus/cold-store.md: ${money}`];
const burden = 'We are going to take a lot of the burden until the boats run again';

describe('references from a quotation', () => {
  it('are reports of the same speaker in other words, too, once they have been read deeply', () => {
    const told = 'they would take a lot of the burden until the boats ran again';
    const corpus = { ...harbourDesk, 'corpus/tide.md': `Ellenvik told reporters that ${told}.\n` };
    const { analysis, cursor } = scene({ corpus, draft: altered.replace('burden', 'bur$0den') });
    const places = [`corpus/harbour.md: ${burden}`];
    assert.deepEqual(listed(soughtInDraft(analysis, cursor), analysis.corpus, {}), places);
    for (const article of analysis.corpus.articles) {
      const report = { words: told, speaker: 'Ellenvik', type: 'indirect' } as const;
      const said = article.id === 'tide' ? report : { words: burden, speaker: 'Marta Ellenvik' };
      keepAnalysis(article, { attributions: article.text.includes(said.words) ? [attributed(article, said)] : [] });
    }
    const after = listed(soughtInDraft(analysis, cursor), analysis.corpus, {});
    assert.deepEqual(after, [...places, `corpus/tide.md: ${told}`]);
  });

  it('are its places in the sources and the same words in drafts', () => {
    assert.deepEqual(
      fromDraft(exact.replace('money', 'mo$0ney'), {
        'b.md': 'Later. "The money is there but it is not unconditional", he repeated.',
        'c.md': 'He said “money is not the question here at all”, and “nobody on this pier” slept.',
      }),
      [
        ...inSources,
        'draft.md: “The money is there, but it is not unconditional,”',
        'b.md: "The money is there but it is not unconditional"',
      ],
    );
  });

  it('lead from an altered quotation to the words it comes from, and to others that come from there', () => {
    assert.deepEqual(
      fromDraft(altered.replace('burden', 'bur$0den'), {
        'b.md': `“${burden},” she said [@harbour].`,
        'c.md': 'She spoke of “a lot of the burden” [@harbour].',
        'd.md': 'She spoke of “most of the burden on families” [@compass].',
      }),
      [
        `corpus/harbour.md: ${burden}`,
        'draft.md: “We are going to take all of the burden until the boats run again”',
        `b.md: “${burden},”`,
        'c.md: “a lot of the burden”',
      ],
    );
  });

  it('find words that no source has by the words alone', () => {
    const own = '“I keep the window open for the gulls every morning,” she said.';
    assert.deepEqual(
      fromDraft(own.replace('gulls', 'gu$0lls'), {
        'b.md': 'He had heard her: “open for the gulls every morning, I think” and “open for the gulls”.',
      }),
      [
        'draft.md: “I keep the window open for the gulls every morning,”',
        'b.md: “open for the gulls every morning, I think”',
      ],
    );
  });

  it('take words over accents, marks and case', () => {
    assert.deepEqual(fromDraft('“Ca$0fé Ørsk is shut.”', { 'b.md': '«cafe orsk is shut»', 'c.md': '“cafe orsk”' }), [
      'draft.md: “Café Ørsk is shut.”',
      'b.md: «cafe orsk is shut»',
    ]);
  });

  it('do not take two or three common words for the ones of this place', () => {
    const short = 'The “on this pier” crowd, the “mo$0ney is there” crowd [@harbour].';
    const found = fromDraft(short, { 'b.md': 'A “money is” here, and “the money is there” uncited.' });
    assert.ok(!found.includes('b.md: “money is”'));
  });

  it('take a part that an ellipsis leaves', () => {
    const found = fromDraft(exact.replace('money', 'mo$0ney'), {
      'b.md': '“The money … is not unconditional,” he said [@harbour].',
    });
    assert.ok(found.includes('b.md: “The money … is not unconditional,”'), found.join('\n'));
  });
});

describe('references from a citation', () => {
  const others = {
    'b.md':
      '---\nsources: [harbour]\n---\nStalled [@compass; @harbour, p. 3]. @harbour says so, as does [[harbour|it]].',
    'c.md': 'Stalled.[^n] So [they](../corpus/harbour.md) say.\n\n[^n]: See @harbour.\n',
    'd.md': 'Waiting [@compass].',
  };

  it('are the head of the article and every citation of it, whatever its form', () => {
    assert.deepEqual(fromDraft('Stalled [@har$0bour].', others), [
      'corpus/harbour.md: The talks over the night boats stalled on Tuesday.',
      'draft.md: harbour',
      'b.md: harbour',
      'b.md: harbour',
      'b.md: harbour',
      'b.md: harbour',
      'c.md: [^n]',
      'c.md: ../corpus/harbour.md',
      'c.md: harbour',
    ]);
  });

  it('take several keys for one article as the same', () => {
    const found = fromDraft('Waiting [@com$0pass].', { 'b.md': 'See [it](corpus/cold-store.md) and @cold-store.' });
    assert.deepEqual(found.slice(1), ['draft.md: compass', 'b.md: corpus/cold-store.md', 'b.md: cold-store']);
  });

  it('find an unknown key wherever it is written', () => {
    assert.deepEqual(fromDraft('Waiting [@no$0body].', { 'b.md': 'So @nobody says, not @nobodies.' }), [
      'draft.md: nobody',
      'b.md: nobody',
    ]);
  });

  it('are none beside quotations and citations, and for links that cite nothing', () => {
    assert.deepEqual(fromDraft(exact.replace('Hrane', 'Hr$0ane')), []);
    assert.deepEqual(fromDraft('See [the map](https://exa$0mple.org).', { 'b.md': '[map](https://example.org)' }), []);
  });
});

describe('references from a source', () => {
  it('lead from a quotation to other articles that carry it, and to drafts that quote it', () => {
    assert.deepEqual(
      fromSource('corpus/cold-store.md', 'unconditional', {
        'a.md': exact,
        'b.md': '“Expensive kind of ice” was her word [@compass].',
      }),
      [
        `corpus/cold-store.md: ${money}`,
        `corpus/harbour.md: ${money}`,
        'a.md: “The money is there, but it is not unconditional,”',
      ],
    );
  });

  it('lead from a sentence to drafts that quote part of it, or lift it without marks', () => {
    const note = 'The next delivery is due on Friday if the night boats run again by then';
    const found = fromSource('corpus/cold-store.md', 'delivery', {
      'a.md': 'It is due “on Friday if the night boats run again”, it wrote [@compass].',
      'b.md': 'The next delivery is due on Friday, the plant says [@compass].',
      'c.md': 'The next delivery is due on Friday, they say. Nobody cites here.',
      'd.md': 'The plant waits for its boats [@compass].',
    });
    assert.match(found[0]!, new RegExp(`^corpus/cold-store\\.md: ${note}`));
    assert.deepEqual(found.slice(1), [
      'a.md: “on Friday if the night boats run again”',
      'b.md: The next delivery is due on Friday, the plant says [@compass].',
    ]);
  });

  it('lead from its head to everything that cites it', () => {
    assert.deepEqual(fromSource('corpus/harbour.md', 'publisher', { 'a.md': exact, 'b.md': 'Waiting [@compass].' }), [
      'corpus/harbour.md: The talks over the night boats stalled on Tuesday.',
      'a.md: harbour',
    ]);
  });

  it('lead to the very words an agency sent to two papers', () => {
    const corpus = {
      'corpus/a.md': 'The quay at Hrane was closed at noon after a crane fell into the basin.\n\nMore follows.\n',
      'corpus/b.md': 'News.\n\nThe quay at Hrane was closed at noon after a crane fell into the basin.\n',
    };
    const words = 'The quay at Hrane was closed at noon after a crane fell into the basin';
    assert.deepEqual(fromSource('corpus/b.md', 'crane', {}, corpus), [
      `corpus/b.md: ${words}`,
      `corpus/a.md: ${words}`,
    ]);
  });

  it('stay with the text as it is typed, which the project has not read yet', () => {
    const { analysis } = scene({ corpus: harbourDesk, draft: '' });
    const typed = scene({ corpus: { 'corpus/harbour.md': `New line.\n\n${harbourArticle}` }, draft: '' });
    const [article] = typed.analysis.corpus.articles;
    const sought = soughtInSource([article!], analysis.corpus, article!.text.indexOf('unconditional'));
    assert.deepEqual(listed(sought, analysis.corpus, {}), inSources);
    assert.ok(coldStoreArticle.includes('unconditional'));
  });
});
