/** The command `deskcheck quotes`: the attributions found in articles. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { readArticleFile } from '../adapters/project';
import { articleAnalysis, parseArticles } from '../engine/index';
import type { Command } from './command';
import { formatOption, readOptions } from './options';
import type { QuotedFile } from './report/quotedFile';
import { quotesAsJson, quotesAsText } from './report/quotes';
import { BadUse, wantsColour, type Terminal } from './terminal';

const values = z.object({ format: formatOption(['text', 'json']) });

export const quotes: Command = {
  name: 'quotes',
  summary: 'list who says what in articles',
  usage: `deskcheck quotes [--format text|json] ARTICLE...

  --format FORMAT  text (default) or json (offsets in UTF-16 units into the file's text; of a web page into the
                   text that was extracted from it, which is given beside them as "text", marked "in": "text")`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { format: { type: 'string' } }, values);
  if (words.length === 0) throw new BadUse('Name at least one article.');
  const files: QuotedFile[] = [];
  let unread = 0;
  for (const path of words) {
    const { file, problems } = await readArticleFile(resolve(terminal.cwd, path), path);
    for (const problem of problems) terminal.err(`${problem.path}: ${problem.message}\n`);
    if (!file) unread++;
    else
      files.push({
        path,
        articles: parseArticles(file).map((article) => ({
          article,
          attributions: articleAnalysis(article).attributions,
        })),
      });
  }
  terminal.out(options.format === 'json' ? quotesAsJson(files) : quotesAsText(files, wantsColour(terminal)));
  return unread > 0 ? 2 : 0;
}
