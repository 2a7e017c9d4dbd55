/** claim/cause: the draft has one thing come of another where its sources only find them together: "cuts" for "is linked to". */
import { looserTie } from '../evidence/claims/links/looserTie';
import type { Fix } from '../model/finding';
import { hull, sliceOf, type Span } from '../model/span';
import type { Check, CheckContext, ClaimSubject } from './check';
import { draftSpan } from './sightings/draftSpan';
import { t } from '../model/language';

export const claimCause: Check = {
  id: 'claim/cause',
  summary: 'A sentence that has one thing cause another where the sources it cites only link the two.',
  leaves:
    'A cause that a source has anywhere beside the event, “linked to” for “linked to”, and what is only more likely. How studies word it is compared at the level “thorough” alone.',
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
      fixes: looser(subject, context, here, sliceOf(article.text, there)),
    };
  },
};

/** "Is linked to" for "causes": of two things whose names can stay as they are; what "reduces" says the link does not. */
function looser(subject: ClaimSubject, context: CheckContext, here: Span, source: string): readonly Fix[] {
  const mine = sliceOf(subject.reading.text, here).toLowerCase();
  const number =
    /^(is|was|are|were) (?:linked|tied|connected|related) (?:to|with)$|^(is|was|are|were) associated with$/u.exec(
      source,
    );
  const verb = number?.[1] ?? number?.[2];
  if (
    verb === undefined ||
    (mine === 'causes' ? !/^(?:is|was)$/u.test(verb) : mine !== 'cause' || !/^(?:are|were)$/u.test(verb))
  )
    return [];
  return [
    {
      title: t('Replace with “{0}”', source),
      edits: [{ span: draftSpan(subject, context, here), newText: source }],
      preferred: true,
    },
  ];
}
