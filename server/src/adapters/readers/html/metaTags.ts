/** Reads what a page states of its article in meta tags and links. */
import type { PageDocument, PageElement } from './dom';

export interface MetaTags {
  /** Best first in each list; as written. */
  readonly titles: readonly string[];
  readonly publishers: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly urls: readonly string[];
  readonly changes: readonly string[];
  readonly sections: readonly string[];
  readonly languages: readonly string[];
}

/** Names of meta tags in small letters; the first that is there counts. */
const names = {
  titles: 'og:title parsely-title sailthru.title citation_title dc.title dcterms.title twitter:title title',
  publishers:
    'og:site_name citation_publisher dc.publisher dcterms.publisher publisher application-name apple-mobile-web-app-title',
  authors:
    'author parsely-author sailthru.author citation_author article:author og:article:author dc.creator dcterms.creator ' +
    'article_author byl content-creator',
  dates: 'article:published_time datepublished parsely-pub-date sailthru.date',
  urls: 'og:url parsely-link',
  changes: 'article:modified_time datemodified article:modified og:updated_time lastmod last-modified',
  sections: 'article:section og:article:section articlesection parsely-section section',
  languages: 'content-language og:locale dc.language inlanguage',
};
/** What else a date of publication may be called: nobody knows all names. */
const publicationDate = new RegExp(
  '^(?:.*[._:-])?(?:' +
    '(?:pub(?:lish(?:ed)?|lication)?|post(?:ed)?|issued?|created?|online)[._-]?(?:date|time|at|on)?|' +
    'date(?:[._:-]?(?:issued|created|original|published))?)$',
);

/** Further tags of one name say nothing of the article. */
const mostValues = 30;

export function readMetaTags(document: PageDocument): MetaTags {
  const metas = new Map<string, string[]>();
  const canonical: string[] = [];
  for (const element of document.querySelectorAll('meta, link')) {
    const value = attribute(element, element.nodeName === 'META' ? 'content' : 'href')
      .replace(/\s+/g, ' ')
      .trim();
    if (value === '') continue;
    if (element.nodeName === 'LINK' && /^canonical$/i.test(attribute(element, 'rel'))) canonical.push(value);
    if (element.nodeName === 'META')
      for (const name of namesOf(element)) {
        const values = metas.get(name) ?? [];
        if (values.length < mostValues) values.push(value);
        metas.set(name, values);
      }
  }
  const all = (list: string): string[] => list.split(' ').flatMap((name) => metas.get(name) ?? []);
  const furtherDates = [...metas.keys()].filter((name) => publicationDate.test(name));
  return {
    titles: all(names.titles),
    publishers: all(names.publishers),
    // Several tags of one name are several people.
    authors: names.authors.split(' ').flatMap((name) => [...new Set(metas.get(name))].join(', ') || []),
    dates: [...all(names.dates), ...all(furtherDates.join(' '))],
    urls: [...canonical, ...all(names.urls)],
    changes: all(names.changes),
    sections: all(names.sections),
    languages: all(names.languages),
  };
}

const namesOf = (meta: PageElement): ReadonlySet<string> =>
  new Set(
    ['name', 'property', 'itemprop', 'http-equiv'].flatMap(
      (kind) => attribute(meta, kind).toLowerCase().match(/\S+/g) ?? [],
    ),
  );

/** Old pages write their attributes in capitals, and the library keeps them so. */
export const attribute = (element: PageElement, name: string): string =>
  element.getAttribute(name) ?? element.getAttribute(name.toUpperCase()) ?? '';
