/** Which articles of the corpus are versions of one another: the same page or story, saved again after it was changed. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import { keptWith } from '../model/kept';
import { atOnce } from '../model/steps';
import { foldText, findWords } from '../text/words';

export interface NewerVersion {
  readonly article: Article;
  /** What tells which is newer. */
  readonly by: 'date' | 'mark';
}

/** Of two versions of a page under one address, this share of the shorter one's runs of words stands in the other. */
const SAME_PAGE = 0.3;
/** Columns and tickers bear one title every day: without an address more of the text must be the same. */
const SAME_TITLE = 0.5;
/** Days between two versions of a story that only share their title. */
const TITLE_DAYS = 14;
/** Words of a title that is a story's own. */
const TITLE_WORDS = 4;
/** More articles than this under one title or address are a series, or a front page saved daily. */
const MOST_VERSIONS = 6;
/** Words in a run. */
const RUN = 5;

/** The newest version of the article that the corpus has; undefined where it is the newest itself, or nothing tells. */
export const newerVersion = (article: Article, corpus: CorpusView): NewerVersion | undefined =>
  versionsIn(corpus).get(article);

type Versions = ReadonlyMap<Article, NewerVersion>;
const kept = new WeakMap<CorpusView, Versions>();

function versionsIn(corpus: CorpusView): Versions {
  const versions = kept.get(corpus) ?? atOnce(lookThrough(corpus));
  kept.set(corpus, versions);
  return versions;
}

/** Gets ready for `newerVersion`, in steps of some milliseconds; without it the first to ask waits for all of them. */
export function* readVersions(corpus: CorpusView): Generator<void, void> {
  if (!kept.has(corpus)) kept.set(corpus, yield* lookThrough(corpus));
}

/** Articles whose names are read in one step. */
const ARTICLES_A_STEP = 500;

/** A corpus is looked through once; time is linear in its articles, and of texts only those of likely versions are read. */
function* lookThrough(corpus: CorpusView): Generator<void, Versions> {
  const groups = new Map<string, Article[]>();
  for (const [i, article] of corpus.articles.entries()) {
    if (i % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
    for (const name of namesOf(article)) {
      const group = groups.get(name);
      if (group) group.push(article);
      else groups.set(name, [article]);
    }
  }
  yield;
  const newest = new Map<Article, NewerVersion>();
  for (const [name, group] of groups) {
    if (group.length < 2 || group.length > MOST_VERSIONS) continue;
    for (const older of group)
      for (const article of group) {
        const by = article === older ? undefined : newerBy(article, older);
        if (by === undefined || !isVersion(article, older, name.startsWith('url '))) continue;
        const known = newest.get(older)?.article;
        if (!known || newerBy(article, known)) newest.set(older, { article, by });
      }
    yield;
  }
  return newest;
}

/** What versions have in common: the address, or title and publisher. */
const namesOf = keptWith((article: Article): readonly string[] => {
  const { url, title, publisher } = article.metadata;
  const address = url && addressOf(url.value);
  const words = title ? foldText(plainTitle(title.value)) : '';
  const story = publisher && words.split(' ').length >= TITLE_WORDS ? `${words} / ${foldText(publisher.value)}` : '';
  return [...(address ? [`url ${address}`] : []), ...(story ? [`title ${story}`] : [])];
});

/** Without what differs between two visits; undefined for a front page. */
function addressOf(url: string): string | undefined {
  const [, host, path, query = ''] = /^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  if (!host || path === undefined) return undefined;
  const visit = /^(?:utm_|fbclid|gclid|ref|source|share|cmp|ito|mc_|s=|smid|CMP)/i;
  const rest = query
    .split('&')
    .filter((part) => part !== '' && !visit.test(part))
    .join('&');
  const page = path.replace(/\/(?:amp|index\.html?)?\/?$/i, '');
  return page === '' && rest === '' ? undefined : `${host.toLowerCase()}${page}?${rest}`;
}

/** "UPDATE 2-Harbour to close", "CORRECTED: …", "… (updated)". */
const mark =
  /^\W*(update|updated|corrected|correction|refile|recast|clarified|lead|ld)\b(?:\s*#?(\d+))?(?:\s*(?=[-–—:|)])[-–—:|)]+\s*|\s+\d*\s*[-–—:]\s*)|\s*[([](updated|corrected|update|correction)(?:\s*(\d+))?[)\]]\s*$/i;

const plainTitle = (title: string): string => title.replace(mark, '').trim();

/** Which change of the text the title says it is: 0 for none. */
function changesOf(article: Article): number {
  const found = mark.exec(article.metadata.title?.value ?? '');
  return found ? Number(found[2] ?? found[4] ?? 1) || 1 : 0;
}

/** Undefined where `a` is not newer than `b`, or nothing says so. */
function newerBy(a: Article, b: Article): NewerVersion['by'] | undefined {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA !== '' && dayB !== '' && dayA !== dayB) return dayA > dayB ? 'date' : undefined;
  const [marksA, marksB] = [changesOf(a), changesOf(b)];
  if (marksA !== marksB) return marksA > marksB ? 'mark' : undefined;
  const [changedA = '', changedB = ''] = [a.metadata.modified, b.metadata.modified];
  if (changedA !== '' && changedB !== '' && changedA !== changedB) return changedA > changedB ? 'date' : undefined;
  return (a.metadata.corrections?.length ?? 0) > (b.metadata.corrections?.length ?? 0) ? 'mark' : undefined;
}

const dayOf = ({ metadata: { date } }: Article): string => /^\d{4}-\d\d-\d\d/.exec(date?.value ?? '')?.[0] ?? '';

/** Alike, but not the same: a copy has nothing new. */
function isVersion(a: Article, b: Article, sameAddress: boolean): boolean {
  // Parts of one page stand side by side.
  if (a.path === b.path) return false;
  if (!sameAddress && daysBetween(a, b) > TITLE_DAYS) return false;
  const [runsA, runsB] = [runsOf(a), runsOf(b)];
  let common = 0;
  for (const run of runsA) if (runsB.has(run)) common++;
  if (common === runsA.size && common === runsB.size) return false;
  return common >= Math.min(runsA.size, runsB.size) * (sameAddress ? SAME_PAGE : SAME_TITLE) && common > 0;
}

function daysBetween(a: Article, b: Article): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === '' || dayB === '' ? 0 : Math.abs(Date.parse(dayA) - Date.parse(dayB)) / 86_400_000;
}

/** Hashes of its runs of words. */
const runsOf = keptWith((article: Article): ReadonlySet<number> => {
  const runs = new Set<number>();
  for (const { kind, span } of article.paragraphs) {
    if (kind !== 'body') continue;
    const { hashes, length } = findWords(article.text, span.start, span.end);
    for (let i = 0; i < Math.max(1, length - RUN + 1); i++) {
      let hash = 0;
      for (let k = i; k < Math.min(length, i + RUN); k++) hash = Math.imul(hash ^ hashes[k]!, 0x01000193) + k - i;
      runs.add(hash);
    }
  }
  return runs;
});
