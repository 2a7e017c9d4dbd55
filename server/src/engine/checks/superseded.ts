/** source/superseded: a citation of an article of which the corpus has a later version. */
import { newerVersion, type NewerVersion } from '../evidence/versions';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft } from '../model/draft';
import type { Check } from './check';
import { t } from '../model/language';

export const superseded: Check = {
  id: 'source/superseded',
  summary:
    'A citation of an article that was updated or corrected later, where the later version is among the sources.',
  leaves:
    'Columns and front pages of every week, copies, another paper’s print, versions without dates, and sentences that cite both.',
  verdict: 'source',
  severity: 'information',
  *run(subject, { draft, corpus }) {
    if (subject.kind !== 'citation' || subject.citation.form === 'front-matter') return;
    for (const { key, span } of subject.citation.keys) {
      const [article, another] = corpus.byKey(key);
      const newer = article && !another ? newerVersion(article, corpus) : undefined;
      if (!article || !newer || citesBoth(draft, span.start, newer, corpus)) continue;
      const { id } = newer.article;
      yield {
        data: { rule: 'source/superseded', newer: newer.article, ...noteOf(newer.article, article) },
        span,
        evidence: [article, newer.article].map((it) => ({ article: it, span: it.paragraphs[0]?.span ?? it.span })),
        // An address in a link is the writer's: it may be on purpose that it leads to the page.
        fixes:
          subject.citation.form === 'link'
            ? []
            : [{ title: t('Cite {0}', id), edits: [{ span, newText: id, written: true }], preferred: false }],
      };
    }
  },
};

/** Whoever cites both versions for a sentence knows of them. */
const citesBoth = (draft: Draft, at: number, newer: NewerVersion, corpus: CorpusView): boolean =>
  draft.sentences.some(
    ({ scope }) =>
      scope.citations.some(({ keys }) => keys.some(({ span }) => span.start === at)) &&
      scope.keys.some((key) => corpus.byKey(key).includes(newer.article)),
  );

/** What the later version says of its own changes, and the older does not. */
function noteOf(newer: Article, older: Article): { readonly note?: string } {
  const known = older.metadata.corrections ?? [];
  const note = newer.metadata.corrections?.find((it) => !known.includes(it));
  return note === undefined ? {} : { note };
}
