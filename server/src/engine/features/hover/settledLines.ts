/** Why nothing is underlined though something departs: the decisions behind it, with reason and date. */
import { shownDate } from '../../model/byline';
import type { SettledFinding } from '../../model/finding';
import { plain, type HoverLine } from './card';
import { t } from '../../model/language';

/**
 * One line for each decision; before it the message of a finding that the card does not show already.
 * @param shown rules whose departure the card shows by itself.
 */
export const settledLines = (settled: readonly SettledFinding[], shown: ReadonlySet<string>): readonly HoverLine[] =>
  settled.flatMap((finding) => [
    ...(shown.has(finding.rule) ? [] : [[plain(finding.message)]]),
    [plain(decisionLine(finding))],
  ]);

function decisionLine({ decision }: SettledFinding): string {
  const { reason, by, date } = decision;
  const what = 'source' in decision ? t('{0} ignored for {1}', decision.rule, decision.source) : t('Accepted');
  const signed = [...(by ? [by] : []), ...(date ? [shownDate(date)] : [])].join(', ');
  return signed ? `${what}: ${reason} (${signed})` : `${what}: ${reason}`;
}
