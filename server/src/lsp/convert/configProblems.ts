/** What is the matter with a configuration file, as diagnostics in it. */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { configProblemText, type ConfigProblem } from '../../adapters/configProblem';
import { retold } from '../../engine/index';

/**
 * @param validated the editor says by itself what JSON and our schema say; only what they cannot know is left to say then:
 * that a folder is not there, and what holds while the file is broken.
 */
export const configDiagnostics = (problems: readonly ConfigProblem[], validated: boolean): Diagnostic[] =>
  problems.flatMap((problem): Diagnostic[] => {
    const { kind, hint, meanwhile, range = top } = problem;
    const common = { range, source: 'Deskcheck' };
    if (!validated) return [{ ...common, severity: severities[kind], message: shownConfigProblem(problem) }];
    if (kind === 'disk') return [{ ...common, severity: severities.disk, message: shownConfigProblem(bare(problem)) }];
    // An editor only knows that it is no name it knows.
    if (hint !== undefined) return [{ ...common, severity: DiagnosticSeverity.Information, message: retold(hint) }];
    if (kind === 'schema' || meanwhile === undefined) return [];
    return [{ ...common, severity: DiagnosticSeverity.Information, message: retold(meanwhile) }];
  });

/** Without what follows from it, and what else may have been meant. */
const bare = ({ hint: _, meanwhile: __, ...problem }: ConfigProblem): ConfigProblem => problem;

/** All that is to be said of it, in the language of the editor. */
export const shownConfigProblem = (problem: ConfigProblem): string =>
  configProblemText({
    ...problem,
    message: retold(problem.message),
    ...(problem.hint !== undefined && { hint: retold(problem.hint) }),
    ...(problem.meanwhile !== undefined && { meanwhile: retold(problem.meanwhile) }),
  });

const severities: Readonly<Record<ConfigProblem['kind'], DiagnosticSeverity>> = {
  syntax: DiagnosticSeverity.Error,
  schema: DiagnosticSeverity.Warning,
  disk: DiagnosticSeverity.Information,
};

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
