/** An open document that is a source: the articles of its text as the editor has it. */
import { parseArticles, readFrontMatter, type Article } from '../engine/index';
import type { OpenDraft } from './openDraft';
import { pathOf, type OpenProject } from './projects';
import { readSourceTextUri } from './sourceAddresses';

/** The project's own articles while the text is what was read; else those of the text as it is now. */
export function articlesOf({ uri, text }: OpenDraft, { project }: OpenProject): readonly Article[] {
  const path = readSourceTextUri(uri)?.file ?? pathOf(uri);
  const known = project.corpus.articles.filter((article) => project.absolute(article.path) === path);
  const [first] = known;
  if (!first || first.extracted || first.text === text) return known;
  const { end, data } = readFrontMatter(text);
  return parseArticles({ path: first.path, text, bodyStart: end, stated: data });
}
