// The fact-checker's packet as data: what stands beside each sentence, what was decided, what was not checked.
import assert from 'node:assert/strict';
import { packetNow, type Packet, type PacketRun, type PacketSentence } from '../../server/src/engine/index';
import { hostileTexts } from '../harness/hostileTexts';
import { scene, type Setting } from '../harness/memoryAnalysis';

const pier = `---
publisher: Northline Wire
date: 2026-03-02
title: Money for the pier
---
SKARN — The harbour council met on Monday.

“The money is there, but it is not unconditional,” said Una Skerrow, the leader of the council.

The council could approve 12 berths in May. Skerrow spoke for an hour.
`;

const packetOf = (setting: Setting): Packet =>
  packetNow(scene(setting).analysis, { level: 'calm', ...(setting.rules ? { rules: setting.rules } : {}) });

const sentencesOf = ({ sections }: Packet): readonly PacketSentence[] => sections.flatMap(({ sentences }) => sentences);

/** `[-draft only-]`, `{+source only+}`, `_same_`. */
const shown = (runs: readonly PacketRun[]): string =>
  runs
    .map(({ look, text }) =>
      look === 'draft-only'
        ? `[-${text}-]`
        : look === 'source-only'
          ? `{+${text}+}`
          : look === 'same'
            ? `_${text}_`
            : text,
    )
    .join('');

describe('A packet', () => {
  it('numbers every sentence of the draft through its sections', () => {
    const packet = packetOf({
      corpus: { 'corpus/pier.md': pier },
      draft:
        '# Berths\n\nThe council met. It rained.\n\n## Money\n\n- Una Skerrow spoke.\n\n## Nothing\n\n## End\n\nAll went home.\n',
    });
    assert.equal(packet.title, 'Berths');
    assert.deepEqual(
      packet.sections.map(({ title, sentences }) => [title, sentences.map(({ number, line }) => [number, line])]),
      [
        [
          '',
          [
            [1, 3],
            [2, 3],
          ],
        ],
        ['Money', [[3, 7]]],
        ['End', [[4, 13]]],
      ],
    );
    assert.equal(packet.summary.sentences, 4);
  });

  it('is called as its front matter says, else by its first heading, else by its file', () => {
    const titled = (draft: string): string => packetOf({ corpus: {}, draft, path: 'drafts/pier.md' }).title;
    assert.equal(titled('---\ntitle: At the pier\n---\n\n# Berths\n\nNo.\n'), 'At the pier');
    assert.equal(titled('Not yet.\n\n# Berths\n\nNo.\n'), 'pier.md');
    assert.equal(titled('## Berths\n\nNo.\n'), 'pier.md');
  });

  it('has the source’s words beside the draft’s, with place, speaker and what differs', () => {
    const packet = packetOf({
      corpus: { 'corpus/pier.md': pier },
      draft: '“The money is here, but it is not unconditional,” Una Skerrow said [@pier].\n',
    });
    const [sentence] = sentencesOf(packet);
    assert.equal(sentence?.status, 'differs');
    assert.equal(shown(sentence.runs), '“The money is [-here-], but it is not unconditional,” Una Skerrow said.');
    assert.deepEqual(sentence.cites, ['pier']);
    const [passage] = sentence.passages;
    assert.equal(passage?.standing, 'departs');
    assert.equal(passage.place, '¶2');
    assert.equal(passage.line, 8);
    assert.equal(passage.who, 'Una Skerrow');
    assert.match(
      shown(passage.runs),
      /^“_The money is _\{\+there\+\}_, but it is not unconditional_,” said Una Skerrow/,
    );
    const [finding] = sentence.findings;
    assert.deepEqual(
      [finding?.rule, finding?.draft, finding?.source, finding?.place],
      ['quote/altered', 'here', 'there', 'pier, ¶2'],
    );
    assert.equal(packet.summary.toSettle, 1);
  });

  it('shows a claim’s words against the sentence of the source', () => {
    const [sentence] = sentencesOf(
      packetOf({
        corpus: { 'corpus/pier.md': pier },
        draft: 'The council could approve 21 berths in May [@pier].\n',
      }),
    );
    assert.equal(sentence?.status, 'differs');
    assert.equal(shown(sentence.runs), 'The council could approve [-21-] berths in May.');
    assert.equal(shown(sentence.passages[0]!.runs), 'The council could approve {+12 berths+} in May.');
  });

  it('says of what is found in how many articles and origins it is', () => {
    const again = pier.replace('Northline Wire', 'Quay Gazette').replace('2026-03-02', '2026-03-03');
    const packet = packetOf({
      corpus: { 'corpus/pier.md': pier, 'corpus/quay.md': again },
      draft: '“The money is there, but it is not unconditional,” Una Skerrow said [@pier].\n',
    });
    const [sentence] = sentencesOf(packet);
    assert.equal(sentence?.status, 'found');
    assert.equal(sentence.reason, '2 articles, one origin');
    assert.deepEqual(
      packet.sources.used.map(({ key, cited, origin }) => [key, cited, origin]),
      [
        ['pier', true, 'A'],
        ['quay', false, 'A'],
      ],
    );
    assert.deepEqual(
      packet.sources.origins.map(({ letter, sources, why }) => [letter, sources, why]),
      [['A', [1, 2], 'one text, printed again']],
    );
  });

  it('adds of a source the sentence that has what the nearest one lacks', () => {
    const [sentence] = sentencesOf(
      packetOf({
        corpus: {
          'corpus/pier.md': `The harbour council of Skarn approved new berths for the ferry crews in May.

Una Skerrow leads the council and owns two trawlers on Grenn.
`,
        },
        draft:
          'Una Skerrow, who owns two trawlers on Grenn, saw the council approve new berths for the ferry crews in May [@pier].\n',
      }),
    );
    assert.equal(sentence?.passages.length, 2);
  });

  it('shows which of two sources that disagree has another fact', () => {
    const told = (who: string): string =>
      `---\npublisher: ${who} Post\n---\nThe minister’s spokesman said so. ${who} will travel to Skarnhaven on Monday for talks.\n\nMarta Ellenvik and Tobias Hrane both want the talks.\n`;
    const [sentence] = sentencesOf(
      packetOf({
        corpus: { 'corpus/a.md': told('Marta Ellenvik'), 'corpus/b.md': told('Tobias Hrane') },
        draft: 'Marta Ellenvik will travel to Skarnhaven on Monday for talks [@a; @b].\n',
      }),
    );
    assert.deepEqual(
      sentence?.findings.map(({ rule }) => rule),
      ['source/conflict'],
    );
    assert.deepEqual(
      sentence.passages.map(({ key, standing, share, runs }) => [key, standing, share, shown(runs)]),
      [
        ['b', 'departs', '', 'Tobias {+Hrane+} will travel to Skarnhaven on Monday for talks.'],
        ['a', 'carries', 'carries all of it', 'Marta Ellenvik will travel to Skarnhaven on Monday for talks.'],
      ],
    );
    assert.equal(sentence.reason, '1 article');
  });

  it('says that a comment of the draft speaks for a sentence', () => {
    const [sentence] = sentencesOf(
      packetOf({
        corpus: { 'corpus/pier.md': pier },
        draft: `<!-- deskcheck-ignore-next-line quote: heard so -->
“The money is here, but it is not unconditional,” Una Skerrow said [@pier].
`,
      }),
    );
    assert.deepEqual([sentence?.status, sentence?.reason], ['not-checked', 'a comment in the draft speaks for it']);
  });

  it('has beside each sentence of a block quote its own words of the source', () => {
    const speech = `“It rains. The boats stay. Nobody sails before Sunday,” Skerrow said. “We wait.”\n`;
    const sentences = sentencesOf(
      packetOf({
        corpus: { 'corpus/wait.md': `---\ntitle: Waiting\n---\nAda Skerrow spoke at the pier.\n\n${speech}` },
        draft: '> It rains. The boats stay. Nobody sails before Sunday. We wait.\n>\n> — Ada Skerrow [@wait]\n',
      }),
    );
    assert.deepEqual(
      sentences.slice(0, 4).map(({ status, passages }) => [status, passages.map(({ runs }) => shown(runs))]),
      [
        ['found', ['“_It rains._ The boats stay. Nobody sails before Sunday,” Skerrow said.']],
        ['found', ['“It rains. _The boats stay._ Nobody sails before Sunday,” Skerrow said.']],
        ['found', ['“It rains. The boats stay. _Nobody sails before Sunday_,” Skerrow said.']],
        ['found', ['“_We wait_.”']],
      ],
    );
  });

  it('keeps what was decided on in sight: how it departs, who decided, when and why', () => {
    const setting: Setting = {
      corpus: { 'corpus/pier.md': pier },
      draft: '“The money is here, but it is not unconditional,” Una Skerrow said [@pier].\n',
    };
    const [finding] = scene(setting).analysis.findings;
    const { rule, binding } = finding!;
    const packet = packetOf({
      ...setting,
      decisions: [{ rule, ...binding, reason: 'As on the tape.', by: 'R. Vane', date: '2026-03-08' }],
    });
    const [sentence] = sentencesOf(packet);
    assert.equal(sentence?.status, 'differs');
    assert.equal(sentence.settled, true);
    assert.deepEqual(sentence.findings[0]?.decision, { reason: 'As on the tape.', by: 'R. Vane', date: '8 Mar 2026' });
    assert.deepEqual([packet.summary.toSettle, packet.summary.decided, packet.summary.compared], [0, 1, 1]);
  });

  it('has comments with the sentence they speak for, and those for the whole draft once', () => {
    const packet = packetOf({
      corpus: { 'corpus/pier.md': pier },
      draft: `<!-- deskcheck-ignore-file copy/unquoted: house rule -->

<!-- deskcheck-ignore-next-line quote/altered: heard so -->
“The money is here, but it is not unconditional,” Una Skerrow said [@pier].

It rained.
`,
    });
    assert.deepEqual(
      sentencesOf(packet).map(({ comments }) => comments),
      [[{ rules: ['quote/altered'], reason: 'heard so' }], []],
    );
    assert.ok(
      packet.unchecked.remarks.includes('Ignored in the whole draft by a comment: copy/unquoted (house rule).'),
    );
  });

  it('lists quotations to approve, with speakers on either side', () => {
    const { quotations } = packetOf({
      corpus: { 'corpus/pier.md': pier },
      draft: `“The money is there, but it is not unconditional,” Fen Dallimer said [@pier].

“I made soup,” Ada Orsk told me [@own]. They call it the “Long Wait”.
`,
    });
    assert.deepEqual(
      quotations.map(({ sentence, draftSpeaker, sourceSpeaker, agreement, alteration, key, place }) => [
        sentence,
        draftSpeaker,
        sourceSpeaker,
        agreement,
        alteration,
        key,
        place,
      ]),
      [
        [1, 'Fen Dallimer', 'Una Skerrow', 'different', 'none', 'pier', '¶2'],
        [2, 'Ada Orsk', '', 'unclear', 'not-compared', '', ''],
      ],
    );
  });

  it('says of a quotation what was decided, and whether nobody’s name is nobody’s on both sides', () => {
    const { quotations } = packetOf({
      corpus: {
        'corpus/pier.md': '“The money is there, but it is not unconditional,” the diplomatic source told NPA.\n',
      },
      draft: `<!-- deskcheck-ignore-next-line quote: heard so -->
“The money is here, but it is not unconditional,” a diplomatic source told NPA [@pier].
`,
    });
    assert.deepEqual(
      quotations.map(({ agreement, comments }) => [agreement, comments]),
      [['same', [{ rules: ['quote'], reason: 'heard so' }]]],
    );
  });

  it('calls a speaker another one only where it is sure of the draft’s', () => {
    const { quotations } = packetOf({
      corpus: { 'corpus/pier.md': pier },
      draft: 'Fen Dallimer waited.\n\n> The money is there, but it is not unconditional. [@pier]\n',
    });
    assert.deepEqual(
      quotations.map(({ draftSpeaker, agreement }) => [draftSpeaker, agreement]),
      [['', 'unclear']],
    );
  });

  it('says what was not checked, and why', () => {
    const { unchecked, summary } = packetOf({
      corpus: { 'corpus/pier.md': pier },
      draft: `It rained. Who pays for the pier [@pier]? The boats left at nine [@log].

“I made soup,” Ada Orsk told me [@own].

| When | What |
|---|---|
| May | 12 berths |
`,
      rules: { 'quote/restyled': 'off' },
    });
    assert.deepEqual(
      unchecked.groups.map(({ reason, sentences }) => [reason, sentences]),
      [
        ['no-citation', [1]],
        ['no-text', [3]],
        ['own-reporting', [4]],
        ['question', [2]],
      ],
    );
    assert.equal(summary.compared, 0);
    assert.ok(unchecked.remarks.some((remark) => remark.startsWith('4 table cells: not numbered')));
    assert.ok(unchecked.remarks.includes('Switched off in the settings: quote/restyled.'));
  });

  it('shows no passage where nothing settles a sentence that cites nothing', () => {
    const sentences = sentencesOf(
      packetOf({
        corpus: { 'corpus/pier.md': pier },
        draft: '---\nsources: [pier]\n---\n\nNobody here calls it a victory. Will it hold?\n',
      }),
    );
    assert.deepEqual(
      sentences.map(({ passages }) => passages.length),
      [0, 0],
    );
  });

  it('lists the sources that are used, cited without a text, and not used', () => {
    const { sources } = packetOf({
      corpus: {
        'corpus/pier.md': pier,
        'corpus/bread.md': '---\npublisher: Tide Weekly\ntitle: Bread\n---\nBakers wait for flour.\n',
        'works.json': JSON.stringify([
          { id: 'lee', title: 'Tides', author: [{ family: 'Lee' }], issued: { 'date-parts': [[2021]] } },
        ]),
      },
      draft:
        'The council met on Monday [@pier]. Tides rise [@lee]. More is in it [@peir]. See [a page](https://x.example/).\n',
    });
    assert.deepEqual(
      sources.used.map(({ number, key, byline, title, path, sentences }) => [
        number,
        key,
        byline,
        title,
        path,
        sentences,
      ]),
      [[1, 'pier', 'Northline Wire, 2 Mar 2026', 'Money for the pier', 'corpus/pier.md', [1]]],
    );
    assert.deepEqual(
      sources.textless.map(({ key, name }) => [key, name]),
      [
        ['lee', 'Lee, 2021 — Tides'],
        ['peir', ''],
      ],
    );
    assert.deepEqual(
      sources.unused.map(({ key, byline }) => [key, byline]),
      [['bread', 'Tide Weekly']],
    );
  });

  it('has what was found outside of sentences', () => {
    const { elsewhere } = packetOf({
      corpus: { 'corpus/pier.md': pier },
      draft: 'It rained.\n\n| What | Source |\n|---|---|\n| Berths | [@peir] |\n',
    });
    assert.deepEqual(
      elsewhere.map(({ rule, line }) => [rule, line]),
      [['cite/unknown-key', 5]],
    );
  });

  it('cuts passages nobody would read, and keeps what differs in them', () => {
    const endless = Array.from({ length: 200 }, (_, i) => `and pier number ${i} was mended`).join(', ');
    const [sentence] = sentencesOf(
      packetOf({
        corpus: { 'corpus/pier.md': `The council met, ${endless}, and approved 12 berths in May.\n` },
        draft: 'The council met and approved 21 berths in May [@pier].\n',
      }),
    );
    for (const { runs } of sentence?.passages ?? []) assert.ok(shown(runs).length < 2000);
  });

  it('is made of whatever drafts and articles hold', () => {
    for (const [name, text] of Object.entries(hostileTexts)) {
      const words = text(300);
      const packet = packetOf({
        corpus: { 'corpus/pier.md': `${words}\n\n“${words},” said Una Skerrow.\n` },
        draft: `${words} [@pier]\n\n“${words},” Fen Dallimer said [@pier].\n`,
      });
      const { byStatus, sentences } = packet.summary;
      assert.equal(sentencesOf(packet).length, sentences, name);
      assert.equal(
        Object.values(byStatus).reduce((sum, n) => sum + n, 0),
        sentences,
        name,
      );
      for (const { passages } of sentencesOf(packet))
        for (const { source, key } of passages) assert.equal(packet.sources.used[source - 1]?.key, key, name);
    }
  }).timeout(60_000);

  it('is made of a draft without sources, and of an empty one', () => {
    assert.equal(packetOf({ corpus: {}, draft: 'It rained [@pier].\n' }).summary.compared, 0);
    const empty = packetOf({ corpus: {}, draft: '' });
    assert.deepEqual([empty.sections, empty.quotations, empty.title], [[], [], 'draft.md']);
  });
});
