/** Writes `check --format github`: commands by which GitHub Actions puts findings beside the lines of a pull request. */
import type { Project } from '../../adapters/project';
import type { Finding, Severity } from '../../engine/index';
import type { CheckedDraft } from './checkedDraft';
import { checkSummary } from './checkText';
import { makePlaces, type Places } from './places';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

export function checkAsGithub(drafts: readonly CheckedDraft[], project: Project): string {
  const places = makePlaces();
  const lines = drafts.flatMap(({ path, analysis: { draft, findings } }) =>
    findings.map((finding) => commandOf(finding, path, draft.text, places)),
  );
  const problems = project
    .problems()
    .map(({ path, message }) => `::warning ${properties({ file: path })}::${data(message)}`);
  return `${[...lines, ...problems, checkSummary(drafts, project)].join('\n')}\n`;
}

function commandOf(
  { rule, severity, span, message, evidence }: Finding,
  file: string,
  text: string,
  places: Places,
): string {
  const { start, end } = places.range(text, span);
  // Columns are only understood within one line.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character } : {};
  const place = evidence[0];
  const source = place ? ` (${places.at(place.article, place.span.start)})` : '';
  const where = { file, line: start.line + 1, endLine: end.line + 1, ...columns, title: rule };
  return `::${COMMANDS[severity]} ${properties(where)}::${data(message + source)}`;
}

const properties = (all: Readonly<Record<string, string | number>>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name}=${data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');

/** What the runner decodes again: no text of a draft or a source begins a command of its own. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
