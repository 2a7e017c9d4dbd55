/** claim/cause: the draft has one thing come of another where its sources only find them together: "cuts" for "is linked to". */
import { looserTie } from '../evidence/claims/looserTie';
import { hull, sliceOf } from '../model/span';
import type { Check } from './check';
import { draftSpan } from './sightings/draftSpan';

export const claimCause: Check = {
  id: 'claim/cause',
  summary: 'A sentence that has one thing cause another where the sources it cites only link the two.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim) return;
    const tie = looserTie(subject.reading, context.level);
    const here = tie && hull(tie.claim.by);
    const there = tie && hull(tie.source.by);
    if (!tie || !here || !there) return;
    const { article, span } = tie.sentence;
    yield {
      data: {
        rule: 'claim/cause',
        draft: sliceOf(subject.reading.text, here),
        source: sliceOf(article.text, there),
      },
      span: draftSpan(subject, context, here),
      evidence: [{ article, span }],
      fixes: [],
    };
  },
};
