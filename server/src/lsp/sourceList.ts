/** The sources of projects for a list to choose from, and what of them could not be read. */
import { shownConfigProblem } from './convert/configProblems';
import type { Project } from '../adapters/project';
import type { SourcesResult } from '../protocol';
import { uriOf } from './fileAddresses';
import type { OpenProject } from './projects';
import { retold } from '../engine/index';

export const sourceList = (projects: readonly OpenProject[]): SourcesResult => ({
  sources: projects.flatMap((open) =>
    open.project.corpus.articles.map((article) => ({
      uri: open.uriOf(article),
      path: article.path,
      key: article.id,
      title: article.metadata.title?.value ?? '',
    })),
  ),
  problems: projects.flatMap(({ project }) => problemsOf(project)),
});

function problemsOf(project: Project): SourcesResult['problems'] {
  // A folder that is not there is named among the sources already.
  const named = project.configProblems.filter(({ kind }) => kind !== 'disk');
  const settings = named.map((problem) => ({ path: problem.where, message: shownConfigProblem(problem) }));
  const all = [...settings, ...project.problems()];
  return all.map(({ path, message }) => ({ uri: uriOf(project.absolute(path)), path, message: retold(message) }));
}
