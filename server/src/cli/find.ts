/** The command `deskcheck find`: where do my sources say this? */
import { findPassages, type RankedPassage } from '../engine/index';
import type { Command } from './command';
import { readSourceOptions } from './sourceOptions';
import { forTerminal, inColour, type Paint } from './report/paint';
import { inText, makePlaces, type Places } from './report/places';
import { articleLine } from './report/articleLine';
import { openSources, reportProblems } from './openSources';
import { BadUse, wantsColour, type Terminal } from './terminal';

const most = 10;

export const find: Command = {
  name: 'find',
  summary: 'find the passages of the sources that say something',
  usage: `deskcheck find [--corpus DIR]... [--format text|json] TEXT

  --corpus DIR     folder of articles (default: the nearest deskcheck.json's, else the nearest corpus/ folder)
  --format FORMAT  text (default) or json`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readSourceOptions(args);
  const text = words.join(' ').trim();
  if (text === '') throw new BadUse('Give the words to look for.');
  const project = await openSources(options, terminal);
  const passages = findPassages(project.corpus, text, most);
  const places = makePlaces();
  const colours = wantsColour(terminal);
  terminal.out(
    options.format === 'json'
      ? asJson(passages, places)
      : forTerminal(asText(passages, places, inColour(colours)), colours),
  );
  reportProblems(project, terminal);
  await project.dispose();
  return 0;
}

function asJson(passages: readonly RankedPassage[], places: Places): string {
  const found = passages.map(({ article, span, score, exact }) => ({
    article: article.id,
    path: article.path,
    ...inText(article),
    range: places.range(article.text, span),
    text: article.text.slice(span.start, span.end),
    score,
    exact,
  }));
  return `${JSON.stringify({ version: 1, passages: found }, null, 1)}\n`;
}

function asText(passages: readonly RankedPassage[], places: Places, paint: Paint): string {
  if (passages.length === 0) return 'Not found in the sources.\n';
  const blocks = passages.map(({ article, span, exact }) => {
    const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const head = `${places.at(article, span.start)}${exact ? ' · the same words' : ''}`;
    return [paint.bold(head), paint.dim(`  ${articleLine(article)}`), `  ${words}`].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
