/** Why nothing is underlined though something departs: the decisions behind it, with reason and date. */
import { shownDate } from '../../model/byline';
import { describeChange, describeLapsed } from '../../checks/wording';
import type { Finding, SettledFinding } from '../../model/finding';
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

/** What was said when a finding that is open again was accepted; and what has changed, where no line above it says so. */
export const lapsedLines = (findings: readonly Finding[]): readonly HoverLine[] =>
  findings.flatMap(({ lapse, drift }) =>
    lapse ? [[plain([describeLapsed(lapse), ...(drift ? [] : [describeChange(lapse)])].join(' '))]] : [],
  );

/** What the baseline has, with the message where the card does not show it already. */
export const beforeLines = (findings: readonly Finding[], shown: ReadonlySet<string>): readonly HoverLine[] => {
  const said = findings.filter(({ rule }) => !shown.has(rule)).map(({ message }) => [plain(message)]);
  return findings.length === 0 ? [] : [...said, [plain(t('From before: in the baseline, and not reported.'))]];
};

function decisionLine({ decision }: SettledFinding): string {
  const { reason, by, date } = decision;
  const what = 'source' in decision ? t('{0} ignored for {1}', decision.rule, decision.source) : t('Accepted');
  const signed = [...(by ? [by] : []), ...(date ? [shownDate(date)] : [])].join(', ');
  return signed ? `${what}: ${reason} (${signed})` : `${what}: ${reason}`;
}
