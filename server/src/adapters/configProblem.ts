/** What is the matter with a configuration: where, what, and what holds meanwhile. */
import type { Position } from '../engine/index';

export interface ConfigProblem {
  /** File or place the value came from: `deskcheck.json`, `settings`. */
  readonly where: string;
  /** The place in the file, half-open. */
  readonly range?: PlaceInFile;
  /** A file that the value names, and the line in it that this is about: `house.lexicon:12:` */
  readonly inFile?: string;
  /** One sentence that names the field and says what to do. */
  readonly message: string;
  /** One sentence: what may have been meant. */
  readonly hint?: string;
  /** One sentence: what holds as long as this is so. Absent where nothing else does. */
  readonly meanwhile?: string;
  /** Who else would say so: any JSON editor, one that has our schema, or nobody, since only the disk shows it. */
  readonly kind: 'syntax' | 'schema' | 'disk';
}

/** Lines and UTF-16 characters, counted from 0. */
export interface PlaceInFile {
  readonly start: Position;
  readonly end: Position;
}

/** For terminals and logs, counted from 1: `deskcheck.json:3:5: “corpsu” is not a setting. …` */
export function configProblemLine(problem: ConfigProblem): string {
  const { where, range } = problem;
  const at = range ? `:${range.start.line + 1}:${range.start.character + 1}` : '';
  return `${where}${at}: ${configProblemText(problem)}`;
}

export const configProblemText = ({ inFile, message, hint, meanwhile }: ConfigProblem): string =>
  [inFile, message, hint, meanwhile].filter((words) => words !== undefined).join(' ');
