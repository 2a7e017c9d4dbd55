/** Readers of drafts: Markdown and citations, afresh and after edits; the whole analysis. */
import assert from 'node:assert/strict';
import { analyseNow, articleAnalysis, parseDraft, type Draft } from '../../../server/src/engine/index';
import { checkOffsets } from '../../harness/draftOffsets';
import { citedCorpus as corpus, seenOf, sentencesOfDrafts } from '../../harness/draftsOfClaims';
import { edited, someEdits } from '../edits';
import type { Random } from '../random';
import type { Input, Target } from '../target';
import { anyText, mutated, realTexts, stretch } from '../texts';
import { inside } from './holds';

const markdown = { path: 'draft.md', format: 'markdown' } as const;
const plain = { path: 'draft.txt', format: 'plain' } as const;
const otherFormats = ['quarto', 'latex', 'typst', 'asciidoc'] as const;

/** Text with every form of citation, whole and broken. */
function citing(random: Random): string {
  const key = (): string => random.pick(['farm', 'levy', 'lee2021', 'a.b-c_d', '1', 'é', stretch(random)]);
  const form = (): string =>
    random.pick([
      `[@${key()}]`,
      `[see @${key()}, pp. 3–4; -@${key()}, “x”]`,
      `@${key()} [p. 3] says`,
      `[^${key()}]`,
      `^[See @${key()}.]`,
      `[[${key()}|there]]`,
      `[there](${key()}.md)`,
      `<https://hrane.example/${key()}>`,
      `[there][${key()}]`,
      `\n\n[${key()}]: ${key()}.md\n`,
      `\n\n[^${key()}]: Herald [@${key()}]\n`,
      `{@${key()}}`,
      `[@${key()}`,
      `@{${key()}}`,
    ]);
  return Array.from({ length: 1 + random.below(14) }, () =>
    random.pick([form(), 'The levy rises. ', '“It rises,” Orsk said. ', stretch(random)]),
  ).join(random.pick([' ', '', '\n']));
}

/** All that the checks see of a draft. */
const readOf = (draft: Draft): unknown => structuredClone(draft);

function parseAll([start = '', ...edits]: Input, options: Parameters<typeof parseDraft>[1]): void {
  let draft = parseDraft(start, options);
  checkOffsets(draft);
  for (const edit of edits) {
    const text = edited(draft.text, edit);
    draft = parseDraft(text, options, draft);
    assert.deepEqual(readOf(draft), readOf(parseDraft(text, options)), 'parsed after an edit and afresh');
  }
}

const options = { level: 'thorough', decisions: [] } as const;

function claiming(random: Random): string {
  const sentence = (): string =>
    random.pick([
      ...sentencesOfDrafts,
      stretch(random),
      mutated(random, 'Nobody was pleased that 12,000 people had asked Tamsin Orrel to sign [@levy]. '),
    ]);
  return Array.from({ length: 1 + random.below(8) }, sentence).join(random.pick(['', ' ', '\n\n']));
}

export const drafts: readonly Target[] = [
  {
    name: 'draft',
    msPerThousand: 100,
    input: (random) => [anyText(random)],
    run: (input) => {
      parseAll(input, markdown);
      parseAll(input, plain);
      for (const format of otherFormats) parseAll(input, { path: 'draft', format });
    },
  },
  {
    name: 'draftEdited',
    msPerThousand: 300,
    input: (random) => {
      const text = (random.oneIn(3) ? random.pick(realTexts) : anyText(random)).slice(0, 4000);
      return [text, ...someEdits(random, 8, text.length)];
    },
    run: (input) => parseAll(input, markdown),
  },
  {
    name: 'citations',
    msPerThousand: 600,
    input: (random) => {
      const text = citing(random);
      return [text, ...someEdits(random, 6, text.length)];
    },
    run: (input) => parseAll(input, markdown),
  },
  {
    name: 'analysis',
    msPerThousand: 3000,
    input: (random) => {
      const text = claiming(random);
      return [text, ...someEdits(random, 3, text.length)];
    },
    run: ([start = '', ...edits]) => {
      let draft = parseDraft(start, markdown);
      for (const article of corpus.articles) articleAnalysis(article);
      let analysis = analyseNow(draft, corpus, options);
      for (const edit of ['', ...edits]) {
        draft = parseDraft(edited(draft.text, edit), markdown, draft);
        analysis = analyseNow(draft, corpus, options, analysis);
        for (const { span, subject, fixes } of analysis.findings)
          for (const s of [span, subject, ...fixes.flatMap((fix) => fix.edits.map((e) => e.span))])
            inside(s, 0, draft.text.length);
        const fresh = analyseNow(parseDraft(draft.text, markdown), corpus, options);
        assert.deepEqual(seenOf(analysis), seenOf(fresh), 'analysed after an edit and afresh');
      }
    },
  },
];
