/** The command `deskcheck find`: where do my sources say this? */
import { z } from 'zod';
import { atOnce, findPassages, judgedPlaces, pairsForPlaces, placesIn, type RankedPassage } from '../engine/index';
import type { Project } from '../adapters/project';
import type { Command } from './command';
import { openJudging } from './judging';
import { formatOption, oneOf, readOptions } from './options';
import { forTerminal, inColour, type Paint } from './report/paint';
import { inText, makePlaces, type Places } from './report/places';
import { articleLine } from './report/articleLine';
import { openSources, reportProblems } from './openSources';
import { BadUse, wantsColour, type Terminal } from './terminal';

const most = 10;

const values = z.object({
  corpus: z.array(z.string()).optional(),
  config: z.string().optional(),
  format: formatOption(['text', 'json']),
  judge: oneOf('on', 'off').optional(),
});

export const find: Command = {
  name: 'find',
  summary: 'find the passages of the sources that say something',
  usage: `deskcheck find [--corpus DIR]... [--judge on|off] [--format text|json] TEXT

  --corpus DIR     folder of articles (default: the nearest deskcheck.json's, else the nearest corpus/ folder)
  --judge on|off   whether a small model on this machine has a say in the order of what is found for a sentence
                   (default: “judge” in deskcheck.json, else on)
  --format FORMAT  text (default) or json`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const string = { type: 'string' } as const;
  const forms = { corpus: { type: 'string', multiple: true }, config: string, format: string, judge: string } as const;
  const { options, words } = readOptions(args, forms, values);
  const text = words.join(' ').trim();
  if (text === '') throw new BadUse('Give the words to look for.');
  const project = await openSources(options, terminal);
  const found = await judgedPassages(project, text, terminal);
  const places = makePlaces();
  const colours = wantsColour(terminal);
  terminal.out(
    options.format === 'json' ? asJson(found, places) : forTerminal(asText(found, places, inColour(colours)), colours),
  );
  reportProblems(project, terminal);
  await project.dispose();
  return 0;
}

interface FoundPassage {
  readonly passage: RankedPassage;
  /** What is said of it beside its place; may be empty. */
  readonly how: string;
}

/** The best passages by their words, in the order that a judge, where there is one, gives them together with these. */
async function judgedPassages(project: Project, text: string, terminal: Terminal): Promise<readonly FoundPassage[]> {
  const passages = findPassages(project.corpus, text, most);
  const places = placesIn(passages, text).map((place, i) => ({ ...place, passage: passages[i]! }));
  const judging = openJudging(project, terminal);
  const judgements = await judging.answers(() => atOnce(pairsForPlaces(text, places)), 'what was found');
  await judging.dispose();
  return judgedPlaces(text, places, judgements);
}

function asJson(passages: readonly FoundPassage[], places: Places): string {
  const found = passages.map(({ passage: { article, span, score, exact } }) => ({
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

function asText(passages: readonly FoundPassage[], places: Places, paint: Paint): string {
  if (passages.length === 0) return 'Not found in the sources.\n';
  const blocks = passages.map(({ passage: { article, span }, how }) => {
    const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const head = `${places.at(article, span.start)}${how === '' ? '' : ` · ${how}`}`;
    return [paint.bold(head), paint.dim(`  ${articleLine(article)}`), `  ${words}`].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
