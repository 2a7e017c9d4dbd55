/** An open document that is a source: the articles of its text as the editor has it. */
import { parseArticles, readFrontMatter, type Article } from '../engine/index';
import type { OpenDraft } from './openDraft';
import { pathKey, pathOf } from './fileAddresses';
import type { OpenProject } from './projects';
import { readSourceTextUri } from './sourceAddresses';

export interface OpenSource {
  /** The project whose source it is. */
  readonly open: OpenProject;
  /** At least one; of a page that runs several together, all. */
  readonly articles: readonly Article[];
}

/** A source may lie outside its project's root, so that the project around it is another one, or none. */
export function sourceOf(document: OpenDraft, projects: readonly OpenProject[]): OpenSource | undefined {
  if (document.checked) return undefined;
  for (const open of document.project ? [document.project, ...projects] : projects) {
    const articles = articlesOf(document, open);
    if (articles.length > 0) return { open, articles };
  }
  return undefined;
}

/** The project's own articles while the text is what was read; else those of the text as it is now. */
function articlesOf({ uri, text }: OpenDraft, { project }: OpenProject): readonly Article[] {
  const path = readSourceTextUri(uri)?.file ?? pathOf(uri);
  if (path === undefined) return [];
  const key = pathKey(path);
  const known = project.corpus.articles.filter((article) => pathKey(project.absolute(article.path)) === key);
  const [first] = known;
  if (!first || first.extracted || first.text === text) return known;
  const { end, data } = readFrontMatter(text);
  return parseArticles({ path: first.path, text, bodyStart: end, stated: data });
}
