/** `check --baseline FILE` and `--write-baseline FILE`: what is taken as found before, what of it fits nothing, and writing it. */
import { relative } from 'node:path';
import { bindingOf, type BaselineEntry } from '../adapters/baseline';
import { wayTo } from '../adapters/paths';
import type { Project } from '../adapters/project';
import type { Analysis } from '../engine/index';
import type { CheckedDraft } from './report/checkedDraft';
import { BadInput, type Terminal } from './terminal';

/** A draft with its place on the disk. */
export interface PlacedDraft extends CheckedDraft {
  /** Absolute. */
  readonly file: string;
}

/** A baseline that is named has to be there. */
export function mustExist(named: string | undefined, project: Project): void {
  if (named === undefined) return;
  const { exists, problem } = project.baseline();
  if (problem !== undefined) throw new BadInput(problem);
  if (!exists)
    throw new BadInput(
      `There is no baseline ${named}. Make one with --write-baseline ${named}, or leave --baseline out.`,
    );
}

/** Says which entries fit nothing any more in the drafts that were checked; a draft that was not checked is not judged. */
export function reportStale(drafts: readonly PlacedDraft[], project: Project, terminal: Terminal): void {
  const checked = new Set(drafts.map(({ file }) => wayTo(project.root, file)));
  const used = new Set(drafts.flatMap(({ analysis }) => foundIn(analysis).map(bindingOf)));
  const stale = project.baseline().entries.filter((entry) => checked.has(entry.draft) && !used.has(bindingOf(entry)));
  if (stale.length === 0) return;
  const counts = [...new Set(stale.map(({ draft }) => draft))].map(
    (named) => `${named}: ${stale.filter(({ draft }) => draft === named).length}`,
  );
  const one = stale.length === 1;
  terminal.err(
    `\nBaseline: ${stale.length} ${one ? 'entry fits' : 'entries fit'} nothing any more (${counts.join(', ')}). --write-baseline takes ${one ? 'it' : 'them'} out.\n`,
  );
}

/** Everything that is found now, but for what is settled, becomes part of the baseline. */
export async function writeBaseline(
  drafts: readonly PlacedDraft[],
  project: Project,
  terminal: Terminal,
): Promise<void> {
  const placed = drafts.map(({ file, analysis }) => ({ draft: wayTo(project.root, file), analysis }));
  const entries = placed.flatMap(({ draft, analysis }) => entriesOf(draft, analysis));
  const written = await project.setAside(
    placed.map(({ draft }) => draft),
    entries,
  );
  if (!written.ok) throw new BadInput(written.problem);
  const file = relative(terminal.cwd, project.baselineFile) || project.baselineFile;
  const what = `${entries.length} ${entries.length === 1 ? 'finding' : 'findings'} in ${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}`;
  terminal.out(`${file}: ${what}. Only what is new is reported from now on with this baseline.\n`);
}

const entriesOf = (draft: string, analysis: Analysis): readonly BaselineEntry[] =>
  foundIn(analysis).map((binding) => ({ draft, ...binding }));

/** Once for the same words in several places. */
const foundIn = ({ findings, fromBefore }: Analysis): readonly Omit<BaselineEntry, 'draft'>[] => [
  ...new Map(
    [...findings, ...fromBefore].map(({ rule, binding: { clause, passage } }) => [
      bindingOf({ rule, clause, passage }),
      { rule, clause, passage },
    ]),
  ).values(),
];
