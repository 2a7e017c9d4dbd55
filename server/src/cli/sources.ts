/** The command `deskcheck sources`: which articles go back to one origin, and where articles disagree. */
import {
  articleAnalysis,
  knownAnalysis,
  originsAndTellings,
  type Article,
  type ArticleAnalysis,
  type Origins,
} from '../engine/index';
import type { Project } from '../adapters/project';
import type { Command } from './command';
import { openSources, reportProblems } from './openSources';
import { originsAsJson, originsAsText } from './report/origins';
import { readFolderOptions } from './sourceOptions';
import { progressBar, wantsColour, type Terminal } from './terminal';

export const sources: Command = {
  name: 'sources',
  summary: 'list what goes back to one origin, and disagreements',
  usage: `deskcheck sources [--corpus DIR]... [--format text|json]

  --corpus DIR     folder of articles (default: the nearest deskcheck.json's, else the nearest corpus/ folder)
  --format FORMAT  text (default) or json`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readFolderOptions(args);
  const project = await openSources(options, terminal);
  const origins = originsIn(project, terminal);
  const { corpus, config } = project;
  terminal.out(
    options.format === 'json'
      ? originsAsJson(origins, config.origins)
      : originsAsText(origins, config.origins, corpus.articles, wantsColour(terminal)),
  );
  reportProblems(project, terminal);
  await project.dispose();
  return 0;
}

/** Articles read in depth for one list, some 25 ms each; of larger folders, those that come first among articles alike. */
const MOST_READ = 500;

function originsIn({ corpus, config }: Project, terminal: Terminal): Origins {
  const bar = progressBar(terminal, 'Origins');
  const budget = { left: MOST_READ, passedOver: false };
  const analysisOf = (article: Article): ArticleAnalysis | undefined => {
    const known = knownAnalysis(article);
    if (known) return known;
    if (budget.left > 0) {
      budget.left--;
      return articleAnalysis(article);
    }
    budget.passedOver = true;
    return undefined;
  };
  const run = originsAndTellings(corpus, config.origins, analysisOf);
  for (;;) {
    const step = run.next();
    if (step.done) {
      bar.clear();
      if (budget.passedOver)
        terminal.err(
          `Statements and journeys were compared in ${MOST_READ} articles only; texts and passages in all.\n`,
        );
      return step.value;
    }
    bar.show(step.value.done, step.value.total);
  }
}
