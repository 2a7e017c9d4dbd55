/** quote/restyled: the same words in another house style (ten/10, per cent/%, spelling, [sic]). */
import { placesOf } from '../evidence/places';
import { editsFor } from '../evidence/sourceEdits';
import { hull } from '../model/span';
import type { Check } from './check';
import { t } from '../model/language';

export const restyled: Check = {
  id: 'quote/restyled',
  summary: 'A quotation with the source’s words in another house style.',
  leaves:
    'What is no matter of house style: marks, dashes, hyphens, accents, the first capital, `[sic]`; and the same style outside the marks.',
  verdict: 'style',
  severity: 'information',
  *run(subject, context) {
    if (subject.kind !== 'quotation') return;
    const { best } = subject.sorted;
    if (best?.kind !== 'restyled') return;
    const steps = best.diff.filter((s) => s.kind === 'restyled');
    if (steps.length === 0) return;
    yield {
      data: { rule: 'quote/restyled', diff: best.diff },
      span: hull(steps.map((s) => s.draftSpan)) ?? subject.quotation.content,
      evidence: placesOf(best),
      fixes: [
        {
          title:
            steps.length === 1
              ? t("Use the source's words: “{0}”", steps[0]?.source ?? '')
              : t("Use the source's words"),
          edits: editsFor(steps, context.draft.text, best.article.text),
          preferred: true,
        },
      ],
    };
  },
};
