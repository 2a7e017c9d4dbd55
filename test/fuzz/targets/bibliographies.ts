/** Bibliographies: texts to entries, entries tied to sources; and drafts that name them, and follow a source that moves. */
import assert from 'node:assert/strict';
import { readBibtex } from '../../../server/src/adapters/bibliography/bibtex';
import { readCslJson } from '../../../server/src/adapters/bibliography/cslItems';
import { readRis } from '../../../server/src/adapters/bibliography/ris';
import { readReferencesYaml, readSidecar } from '../../../server/src/adapters/bibliography/yamlFile';
import type { BibliographyFile } from '../../../server/src/adapters/bibliography/bibliographyFile';
import {
  digestOf,
  duplicatesIn,
  editsForMoves,
  emptyCorpus,
  keysMoved,
  parseDraft,
  whyNoText,
} from '../../../server/src/engine/index';
import { sourceFile } from '../../harness/memoryAnalysis';
import type { Random } from '../random';
import type { Target } from '../target';
import { anyText, mutated, stretch } from '../texts';
import { inOrder, inside } from './holds';

const bibtex = `@string{herald = {Orsk Herald}}
@online{sarn24, title = {The {Halevny} Harbour in W{\\"i}nter}, author = {Sarn, Dov and {Harbour Office}}, journaltitle = herald,
  date = {2024-03-05}, url = {https://herald.example/a_b?c=%20}, file = {Full Text:files/12/a.pdf:application/pdf}, crossref = {book}}
@book{book, title = "Fields", editor = {Orrel, T.}, year = 1999, month = mar, xdata = {press, book}, pages = {1--30}}
@xdata{press, publisher = {Ellenvik Press}}
`;
const ris = 'TY  - NEWS\nID  - orrel22\nAU  - Orrel, Tamsin\nTI  - The levy\nPY  - 2022/05/07/\nSP  - 3\nER  - \n';
const csl = '[{"id": "lee", "title": "Talks", "author": [{"family": "Lee"}], "issued": {"date-parts": [[2021, 4]]}}]';
const yaml = '---\nreferences:\n- id: lee\n  title: Talks\n  issued: 2021\n---\n';
const drafts = [
  '---\nbibliography: [refs.bib]\nsources: [a, "b c"]\n---\nShut [@a, p. 3; @{b c}], [x](corpus/a.md "t"), [[a|b]].[^1]\n\n[^1]: @a\n',
  '\\addbibresource{a.bib} \\cite[p.~3]{a,b} % \\bibliography{c}\n',
  '#bibliography(("a.bib", "b.yml")) @a <b> #cite(<a>)\n',
  'Shut <<a>> cite:[a].\n:bibtex-file: a.bib\n',
];

const tried = (random: Random, good: string): string => {
  const text = random.oneIn(6) ? anyText(random) : mutated(random, good);
  return random.oneIn(5) ? `${text}${good}${stretch(random)}` : text;
};

async function reads(text: string, read: BibliographyFile | undefined): Promise<void> {
  const entries = (read?.entries ?? []).map(({ span, ...entry }) => {
    inside(span, 0, text.length);
    return { ...entry, kind: 'bibliography' as const, from: { path: 'refs', span } };
  });
  const corpus = emptyCorpus.update({ add: [sourceFile('corpus/a.md', 'The pier is shut.')], catalogue: { entries } });
  for (const entry of corpus.textless) assert.ok(whyNoText(entry, corpus).message.endsWith('.'));
  for (const { message } of duplicatesIn(corpus)) assert.ok(message.endsWith('.'));
  await Promise.resolve();
}

export const bibliographies: readonly Target[] = [
  {
    name: 'bibtex',
    input: (random) => [tried(random, bibtex)],
    run: async ([text = '']) => reads(text, await readBibtex(text)),
    // The library that reads TeX takes its time.
    msPerThousand: 120,
  },
  { name: 'ris', input: (random) => [tried(random, ris)], run: ([text = '']) => reads(text, readRis(text)) },
  { name: 'csl', input: (random) => [tried(random, csl)], run: ([text = '']) => reads(text, readCslJson(text)) },
  {
    name: 'yaml',
    input: (random) => [tried(random, yaml)],
    run: async ([text = '']) => {
      await reads(text, readReferencesYaml(text));
      await reads(text, readSidecar(text));
    },
  },
  {
    name: 'movedSource',
    input: (random) => {
      const to = random.oneIn(3) ? stretch(random).replace(/[/\n]/gu, '') : random.pick(['b', 'c d', 'é (2)', '"x"']);
      return [tried(random, random.pick(drafts)), `corpus/${to}.md`, random.pick(['md', 'tex', 'typ', 'adoc', 'txt'])];
    },
    run: ([text = '', to = '', end = '']) => {
      const format = ({ md: 'markdown', tex: 'latex', typ: 'typst', adoc: 'asciidoc' } as const)[end] ?? 'plain';
      const draft = parseDraft(text, { path: `drafts/d.${end}`, format });
      assert.ok(draft.bibliographies.every((name) => name !== ''));
      const corpus = emptyCorpus.update({ add: [sourceFile('corpus/a.md', 'The pier is shut.')] });
      const moves = [{ from: 'corpus/a.md', to }];
      const { path, citations } = digestOf(draft);
      const edits = editsForMoves({ path, text, citations }, moves, keysMoved(moves, corpus), corpus);
      for (const { span } of edits) inside(span, 0, text.length);
      inOrder(edits.map(({ span }) => span));
    },
  },
];
