/** Writes `check --format junit`: a suite a draft, a case a finding, for build servers that know no other reports. */
import type { Project } from '../../adapters/project';
import type { Finding } from '../../engine/index';
import type { CheckedDraft } from './checkedDraft';
import { checkSummary } from './checkText';
import { makePlaces, type Places } from './places';

/** @param fails whether a finding counts as a failed case; the others say what they have to say and pass */
export function checkAsJunit(
  drafts: readonly CheckedDraft[],
  project: Project,
  fails: (finding: Finding) => boolean,
): string {
  const places = makePlaces();
  const suites = drafts.map((draft) => suiteOf(draft, fails, places));
  const problems = project.problems().map(({ path, message }) => `${path}: ${message}`);
  const log = element('system-out', {}, xml([checkSummary(drafts, project), ...problems].join('\n')));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'Deskcheck' }, `\n${suites.join('')}${log}`)}`;
}

function suiteOf({ path, analysis }: CheckedDraft, fails: (finding: Finding) => boolean, places: Places): string {
  const { draft, findings, coverage } = analysis;
  const cases = findings.map((finding) => {
    const { start } = places.range(draft.text, finding.span);
    const name = `${start.line + 1}:${start.character + 1} ${finding.rule}`;
    const words = [
      finding.message,
      ...finding.evidence.map(
        (it) => `${places.at(it.article, it.span.start)} ${it.article.text.slice(it.span.start, it.span.end)}`,
      ),
    ].join('\n');
    const inside = fails(finding)
      ? element('failure', { type: finding.rule, message: finding.message }, xml(words))
      : element('system-out', {}, xml(words));
    return element('testcase', { classname: path, name }, `\n${inside}`);
  });
  const checked = `${coverage.checked} of ${coverage.sentences} sentences checked`;
  // A suite without a case counts as one that did not run.
  if (cases.length === 0) cases.push(element('testcase', { classname: path, name: checked }, ''));
  const counts = { tests: cases.length, failures: findings.filter(fails).length, errors: 0, skipped: 0 };
  return element('testsuite', { name: path, ...counts }, `\n${cases.join('')}`);
}

const element = (name: string, attributes: Readonly<Record<string, string | number>>, content: string): string => {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  return `<${name}${all.join('')}>${content}</${name}>\n`;
};

/** Signs that XML 1.0 cannot hold, not even written otherwise, are shown as `\uFFFD`. */
const unfit = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const xml = (text: string): string =>
  text
    .replace(unfit, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
