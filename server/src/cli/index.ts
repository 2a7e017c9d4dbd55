/** The command `deskcheck index`: what was read of the sources, what was inferred, what was not read and why. */
import { catalogueLines } from '../adapters/bibliography/catalogueLines';
import { namedByDraft } from '../adapters/bibliography/namedByDraft';
import { listDraftFiles } from '../adapters/draftFiles';
import { readDraftFile, type Project } from '../adapters/project';
import {
  digestOf,
  duplicatesIn,
  healthOf,
  draftFormat,
  parseDraft,
  uncitedIn,
  type Article,
  type DraftDigest,
  type Known,
} from '../engine/index';
import type { Command } from './command';
import { readFolderOptions } from './sourceOptions';
import { forTerminal, inColour, type Paint } from './report/paint';
import { inText } from './report/places';
import { worksAsJson, worksAsText, type WorksGround } from './report/works';
import { openSources, reportProblems } from './openSources';
import { progressBar, wantsColour, type Terminal } from './terminal';

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
  const works = await worksOf(project, terminal);
  const colours = wantsColour(terminal);
  terminal.out(
    options.format === 'json'
      ? asJson(project, works)
      : forTerminal(asText(project, works, inColour(colours)), colours),
  );
  reportProblems(project, terminal);
  await project.tidy();
  await project.dispose();
  return 0;
}

/** With the bibliographies that drafts name, as if all of them were open. */
async function worksOf(project: Project, terminal: Terminal): Promise<WorksGround> {
  const drafts = await draftsOf(project, terminal);
  const named = drafts.flatMap(({ path, names }) => namedByDraft(path, names));
  await project.nameBibliographies([...new Set(named)].sort());
  const { corpus } = project;
  const entries = [...corpus.textless, ...duplicatesIn(corpus).flatMap((it) => it.entries)];
  const lines = await catalogueLines(
    entries.map(({ from }) => from),
    (shown) => project.absolute(shown),
  );
  // Without drafts everything would be uncited.
  const digests = drafts.map(({ digest }) => digest);
  return { corpus, lines, uncited: digests.length > 0 ? uncitedIn(corpus, digests) : undefined };
}

interface ReadDraft {
  readonly path: string;
  readonly names: readonly string[];
  readonly digest: DraftDigest;
}

async function draftsOf(project: Project, terminal: Terminal): Promise<readonly ReadDraft[]> {
  const bar = progressBar(terminal, 'Drafts');
  const drafts: ReadDraft[] = [];
  const files = await listDraftFiles(project);
  for (const [done, { path }] of files.entries()) {
    bar.show(done, files.length);
    const read = await readDraftFile(path);
    if (!('text' in read)) continue;
    const draft = parseDraft(read.text, { path, format: draftFormat(path) });
    drafts.push({ path, names: draft.bibliographies, digest: digestOf(draft) });
  }
  bar.clear();
  return drafts;
}

function asJson(project: Project, works: WorksGround): string {
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
  const { filesRead } = project;
  const report = { version: 1, articles, ...worksAsJson(works), filesRead, problems: project.problems() };
  return `${JSON.stringify(report, null, 1)}\n`;
}

function asText(project: Project, works: WorksGround, paint: Paint): string {
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
  return `${[...blocks, ...worksAsText(works, paint)].join('\n\n')}\n\n${counted(articles.length, 'article')}, ${counted(words, 'word')}${changed(project)}\n`;
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
