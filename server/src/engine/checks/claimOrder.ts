/** claim/order: the draft has two events in the other order than its sources: "after the vote" for "before the vote". */
import { orderTurned } from '../evidence/claims/events/orderTurned';
import type { Order } from '../model/claim';
import type { Fix } from '../model/finding';
import { hull, sliceOf, span } from '../model/span';
import type { Check, CheckContext, ClaimSubject } from './check';
import { clauseSighting } from './sightings/clauseSighting';
import { draftSpan } from './sightings/draftSpan';
import { t } from '../model/language';

export const claimOrder: Check = {
  id: 'claim/order',
  summary: 'A sentence that has two events in the other order than its sources: after the vote for before the vote.',
  leaves:
    'Two events told in another row with their order kept (“before” for “after” the other way round), other times, and sentences without an order.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    for (const { order, source, sourceOrder, sentence } of orderTurned(subject.reading, context.level)) {
      const fixes = inItsOrder(subject, context, order, sourceOrder, sliceOf(sentence.article.text, sourceOrder.span));
      // "approved the budget and then dismissed its treasurer": only the whole says which came first.
      const there = sliceOf(sentence.article.text, sourceOrder.span);
      const shown = SAYS_ORDER.test(there) ? sourceOrder.span : hull([sourceOrder.span, source.frame.span])!;
      yield* clauseSighting('claim/order', subject, context, order.span, sentence, shown, fixes);
    }
  },
};

/** Some days may stand before it: "a week before". */
const SAYS_ORDER = /(?<!\p{L})(?:before|after|ahead|prior|until|till|once|following|since|upon|eve|wake)(?!\p{L})/iu;

/** Words that stand before a noun and before a clause alike. */
const EITHER = /^(?:before|after)(?=\s)/iu;

/** Its "before" for "after", where both texts tell the same event by the same other one. */
function inItsOrder(
  subject: ClaimSubject,
  context: CheckContext,
  { kind, span: { start, end } }: Order,
  { kind: sourceKind }: Order,
  source: string,
): readonly Fix[] {
  const [mine, theirs] = [EITHER.exec(subject.reading.text.slice(start, end))?.[0], EITHER.exec(source)?.[0]];
  if (mine === undefined || theirs === undefined || kind === sourceKind) return [];
  const newText = /^\p{Lu}/u.test(mine) ? theirs.charAt(0).toUpperCase() + theirs.slice(1) : theirs.toLowerCase();
  const at = draftSpan(subject, context, span(start, start + mine.length));
  return [{ title: t('Replace with “{0}”', newText), edits: [{ span: at, newText }], preferred: true }];
}
