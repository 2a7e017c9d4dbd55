/** The command `deskcheck index`: what was read of the sources, what was inferred, what was not read and why. */
import type { Project } from '../adapters/project';
import { healthOf, type Article, type Known } from '../engine/index';
import type { Command } from './command';
import { readFolderOptions } from './sourceOptions';
import { inColour, type Paint } from './report/paint';
import { inText } from './report/places';
import { openSources, reportProblems } from './openSources';
import { wantsColour, type Terminal } from './terminal';

const fields = ['title', 'publisher', 'author', 'date', 'url', 'wire'] as const;

export const index: Command = {
  name: 'index',
  summary: 'read what is new or changed of the sources, and list them',
  usage: `deskcheck index [--corpus DIR]... [--format text|json]

  --corpus DIR     folder of articles (default: the nearest deskcheck.json's, else the nearest corpus/ folder)
  --format FORMAT  text (default) or json`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readFolderOptions(args);
  const project = await openSources(options, terminal);
  terminal.out(options.format === 'json' ? asJson(project) : asText(project, inColour(wantsColour(terminal))));
  reportProblems(project, terminal);
  await project.tidy();
  await project.dispose();
  return 0;
}

function asJson(project: Project): string {
  const articles = project.corpus.articles.map((article) => {
    const { metadata } = article;
    const health = healthOf(article, project.corpus);
    const plain = Object.fromEntries(fields.map((field) => [field, metadata[field]?.value ?? null]));
    return {
      key: article.id,
      path: article.path,
      ...inText(article),
      ...plain,
      citedOutlets: metadata.citedOutlets,
      inferred: fields.filter((field) => metadata[field]?.inferred),
      ...(health.length > 0 && { health: health.map(({ kind, message }) => ({ kind, message })) }),
      paragraphs: article.paragraphs.length,
      words: wordsIn(article),
    };
  });
  return `${JSON.stringify({ version: 1, articles, filesRead: project.filesRead, problems: project.problems() }, null, 1)}\n`;
}

function asText(project: Project, paint: Paint): string {
  const { articles } = project.corpus;
  const blocks = articles.map((article) => {
    const { title, publisher, author, date, wire, citedOutlets } = article.metadata;
    const facts = [
      marked(publisher),
      marked(author),
      marked(date),
      wire && `wire ${marked(wire) ?? ''}`,
      ...healthOf(article, project.corpus).map(({ short }) => short),
      citedOutlets.length > 0 ? `cites ${citedOutlets.join(', ')}` : undefined,
      `${counted(article.paragraphs.length, 'paragraph')}, ${counted(wordsIn(article), 'word')}`,
    ];
    const head = `${paint.bold(article.id)}  ${paint.dim(article.path)}`;
    const titleLine = title ? `  ${marked(title) ?? ''}\n` : '';
    return `${head}\n${titleLine}  ${facts.filter((fact) => fact !== undefined).join(' · ')}`;
  });
  const words = articles.reduce((n, article) => n + wordsIn(article), 0);
  return `${blocks.join('\n\n')}\n\n${counted(articles.length, 'article')}, ${counted(words, 'word')}${changed(project)}\n`;
}

/** What was read anew, where the index knew some of it. */
function changed({ filesRead, corpus }: Project): string {
  const files = new Set(corpus.articles.map(({ path }) => path)).size;
  if (filesRead >= files) return '';
  return filesRead === 0
    ? '; nothing has changed'
    : `; ${counted(filesRead, 'file')} read, the others are as they were`;
}

const counted = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;

const marked = (known: Known<string> | undefined): string | undefined =>
  known && (known.inferred ? `${known.value} (inferred)` : known.value);

function wordsIn(article: Article): number {
  let n = 0;
  for (const { span } of article.paragraphs) n += article.text.slice(span.start, span.end).match(/\S+/g)?.length ?? 0;
  return n;
}
