/** quote/altered: the words are the source's, but some are changed, dropped or added. */
import { placesOf } from '../evidence/places';
import { mayJudge } from '../evidence/citedMatches';
import { indirectSpeech } from '../evidence/indirectSpeech';
import { isSameWords } from '../evidence/locateQuote';
import type { DiffStep } from '../model/evidence';
import { editsFor, visibleSpan } from '../evidence/sourceEdits';
import type { Fix, TextEdit } from '../model/finding';
import { hull } from '../model/span';
import { excerpt } from '../text/excerpt';
import type { Check } from './check';
import { t } from '../model/language';

/** Share of the words that make an uncited quotation the same utterance, given the same speaker. */
const UNCITED_LIKENESS = 0.75;

export const altered: Check = {
  id: 'quote/altered',
  summary: 'A quotation whose words differ from the source: changed, dropped or added.',
  leaves:
    'Shapes of quotation marks and dashes, the capital at the beginning, punctuation at the end, accents, hyphens, words in brackets and at ellipses, single words and terms in marks, titles, and your own interviews.',
  verdict: 'misquote',
  severity: 'error',
  *run(subject, context) {
    if (subject.kind !== 'quotation' || subject.reading.use !== 'speech') return;
    const { quotation, reading } = subject;
    const sorted = subject.sorted;
    const { best } = sorted;
    const quoted = context.draft.text.slice(quotation.content.start, quotation.content.end);
    if (best?.kind !== 'altered' || !mayJudge(sorted, quoted)) return;
    // The very words stand in an article that is not cited: that is a matter of the citation.
    if (sorted.elsewhere.some(isSameWords)) return;
    // Without a citation it may be another occasion: the speaker must be the same and the likeness great.
    const at = reading.matches.indexOf(best);
    if (!sorted.isCited && (reading.relations[at] !== 'same' || best.likeness < UNCITED_LIKENESS)) return;
    const differing = best.diff.filter((s) => s.kind === 'changed' || s.kind === 'dropped' || s.kind === 'added');
    const marked = hull(differing.map((s) => visibleSpan(s.draftSpan, context.draft.text, quotation.content)));
    yield {
      data: { rule: 'quote/altered', diff: best.diff },
      span: marked ?? quotation.content,
      evidence: placesOf(best),
      fixes: [
        useSourceWords(differing, context.draft.text, best.article.text),
        ...reportInstead(indirectSpeech(context.draft, quotation, reading, best)),
      ],
    };
  },
};

function useSourceWords(differing: readonly DiffStep[], text: string, source: string): Fix {
  return {
    title: titleFor(differing),
    edits: editsFor(differing, text, source),
    preferred: true,
  };
}

/** Whoever means to say it in other words may: without marks nothing claims to be quoted. */
const reportInstead = (edits: readonly TextEdit[] | undefined): readonly Fix[] =>
  edits ? [{ title: t('Make it indirect speech'), edits, preferred: false }] : [];

function titleFor(differing: readonly DiffStep[]): string {
  const first = differing[0];
  if (differing.length !== 1 || !first) return t("Use the source's words");
  return first.kind === 'added'
    ? t("Use the source's words: without “{0}”", first.draft)
    : t("Use the source's words: “{0}”", excerpt(first.source));
}
