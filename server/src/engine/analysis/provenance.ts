/** Draws up how words travelled: the ways of all reports of them, joined where they share a speaker, an outlet or a page. */
import { knownAnalysis } from '../attribution/articleAnalysis';
import { attributionAt } from '../attribution/attributionAt';
import { withInferredLinks } from '../attribution/chain/inferredLinks';
import { outletKey, sameOutlet } from '../attribution/chain/sameOutlet';
import { nameParts, samePerson } from '../text/names/nameParts';
import { wordChanges } from '../evidence/wordChanges';
import type { Article } from '../model/article';
import type { Attribution, ProvenanceChain, ProvenanceLink } from '../model/attribution';
import { pageName, shownTitle } from '../model/byline';
import type { DeskPlace } from '../model/deskPlace';
import type { DraftDigest } from '../model/draftDigest';
import type { Passing, Provenance, Station } from '../model/provenance';
import { hull, sliceOf, type Span } from '../model/span';
import { foldText } from '../text/words';
import { occasionWords } from './saidWords';

/** Words at one place of an article. */
export interface ReportedAt {
  readonly article: Article;
  /** Not empty. */
  readonly spans: readonly Span[];
  /** The article reports them in other words. */
  readonly reworded?: true;
}

/** A draft's use of the words. */
export interface UsedAt {
  readonly draft: DraftDigest;
  readonly span: Span;
}

/** What an article goes back to. */
export interface ArticleOrigin {
  /** The same for articles that count as one source. */
  readonly number: number;
  /** They carry one report, so that what one states of its way holds for the others. */
  readonly oneReport: boolean;
}

interface Report extends ReportedAt {
  readonly id: string;
  readonly words: string;
  readonly said: Attribution | undefined;
}

/**
 * @param words as they stand where the cursor is
 * @param places best first; of several in one article the first counts
 */
export function drawUp(
  words: string,
  places: readonly ReportedAt[],
  uses: readonly UsedAt[],
  originOf: ReadonlyMap<Article, ArticleOrigin>,
): Provenance {
  const reports = withInferred(reportsAt(places), originOf);
  const speakers = reports.map(({ said }) => said?.speaker.name ?? '').filter((name) => name !== '');
  const graph = new Graph();
  for (const report of reports) graph.addPage(report, originOf.get(report.article)?.number);
  // What the first report says of the occasion stands at the speaker.
  const inTime = [...reports].sort(byDate);
  for (const report of inTime) graph.addWay(report, wayOf(report, speakers, reports));
  const earliest = inTime.find(({ reworded }) => !reworded);
  for (const report of reports) if (earliest) graph.addChanges(report, earliest, reports);
  graph.dropShortCuts();
  const origins = graph.settleOrigins();
  for (const use of uses) graph.addDraft(use, reports);
  return {
    words,
    stations: graph.inOrder(),
    passings: graph.passings,
    origins,
  };
}

function reportsAt(places: readonly ReportedAt[]): readonly Report[] {
  const first = new Map<Article, ReportedAt>();
  for (const place of places) if (!first.has(place.article)) first.set(place.article, place);
  return [...first.values()].map((place): Report => {
    const { article, spans } = place;
    const analysis = knownAnalysis(article);
    const [start] = spans;
    return {
      ...place,
      id: `page:${article.path}#${article.id}`,
      words: spans.map((s) => sliceOf(article.text, s)).join(' '),
      said: analysis && start && attributionAt(analysis, start),
    };
  });
}

/** What one page states of the way counts for others of the same origin, marked as inferred. */
function withInferred(reports: readonly Report[], originOf: ReadonlyMap<Article, ArticleOrigin>): readonly Report[] {
  const chains = new Map<Report, ProvenanceChain>();
  const shared = reports.filter(({ article }) => originOf.get(article)?.oneReport);
  const origins = new Set(shared.map(({ article }) => originOf.get(article)?.number));
  for (const origin of origins) {
    const together = shared.filter(({ article, said }) => said && originOf.get(article)?.number === origin);
    const ways = withInferredLinks(together.flatMap(({ said }) => said ?? []));
    together.forEach((report, at) => chains.set(report, ways[at] ?? []));
  }
  return reports.map((report) => {
    const chain = chains.get(report);
    return report.said && chain ? { ...report, said: { ...report.said, chain } } : report;
  });
}

const dateOf = ({ article }: Report): string => article.metadata.date?.value ?? '9999';
const byDate = (a: Report, b: Report): number => dateOf(a).localeCompare(dateOf(b));

type Step = Omit<Station, 'id'> & { readonly id: string };

/** The stations before the page. An outlet whose own page carries the words is that page. */
function wayOf(report: Report, speakers: readonly string[], reports: readonly Report[]): readonly Step[] {
  const { said, article } = report;
  if (!said) return [];
  return said.chain.slice(0, -1).flatMap((link): readonly Step[] => {
    // Further on it is somebody who reports the speaker.
    if (link === said.chain[0] && link.kind === 'speaker') return speakerStep(said, report, speakers);
    // Who only listened passed nothing on: the occasion names them.
    if (link.kind === 'audience') return [];
    const own = reports.find(
      (other) => other !== report && isRelay(link) && sameOutlet(pageName(other.article), link.name),
    );
    if (link.name === '' || (isRelay(link) && sameOutlet(link.name, pageName(article)))) return [];
    return [
      {
        id: own?.id ?? (isRelay(link) ? `outlet:${outletKey(link.name)}` : `${link.kind}:${foldText(link.name)}`),
        kind: link.kind,
        name: link.name,
        detail: '',
        at: placeOf(article, link.span ?? firstOf(report)),
        ...(link.inferred ? { inferred: true } : {}),
      },
    ];
  });
}

const isRelay = ({ kind }: ProvenanceLink): boolean => kind === 'outlet' || kind === 'wire';

function speakerStep(said: Attribution, report: Report, speakers: readonly string[]): readonly Step[] {
  const { date: _, ...undated } = said;
  const named = said.speaker.name;
  const others = new Set(speakers.map((name) => foldText(fullest(name, speakers))));
  // Of a bare “he” the other reports of the same words may know the name.
  const known = named === '' && others.size === 1 ? speakers[0] : undefined;
  const name = named || known ? fullest(named || (known ?? ''), speakers) : '';
  if (name === '') return [];
  return [
    {
      id: `speaker:${foldText(name)}`,
      kind: 'speaker',
      name,
      // The date stands on a line of its own.
      detail: occasionWords(report.article, said.date?.iso ? undated : said).join(', '),
      ...(said.date?.iso ? { date: said.date.iso } : {}),
      at: placeOf(report.article, said.source[0] ?? firstOf(report)),
      ...(known ? { inferred: true } : {}),
    },
  ];
}

/** The fullest of the names that mean this person. */
function fullest(name: string, names: readonly string[]): string {
  const parts = nameParts(name.split(/\s+/u));
  return names.reduce((best, other) => {
    const its = nameParts(other.split(/\s+/u));
    return samePerson(parts, its) && its.length > nameParts(best.split(/\s+/u)).length ? other : best;
  }, name);
}

const placeOf = (article: Article, span: Span): DeskPlace => ({ in: 'source', article, span });
const firstOf = ({ article, spans }: ReportedAt): Span => hull(spans.slice(0, 1)) ?? article.span;

/** Stations by id and the steps between them; never in a circle. */
class Graph {
  readonly #stations = new Map<string, Station>();
  readonly #passings = new Map<string, Passing>();

  get passings(): readonly Passing[] {
    return [...this.#passings.values()];
  }

  addPage({ id, article, spans, words, reworded }: Report, origin: number | undefined): void {
    const { date } = article.metadata;
    this.#stations.set(id, {
      id,
      kind: 'page',
      name: pageName(article),
      detail: shownTitle(article) ?? '',
      ...(date ? { date: date.value } : {}),
      at: placeOf(article, spans[0] ?? article.span),
      words,
      ...(reworded ? { reworded } : {}),
      ...(origin === undefined ? {} : { origin }),
    });
  }

  /** What one page states counts for more than what is inferred for another. */
  addWay({ id }: Report, way: readonly Step[]): void {
    for (const step of way) {
      const known = this.#stations.get(step.id);
      if (!known || (known.inferred && !step.inferred)) this.#stations.set(step.id, step);
      else if (known.kind === 'speaker' && known.detail === '' && step.detail !== '') {
        this.#stations.set(step.id, { ...known, detail: step.detail, ...(step.date ? { date: step.date } : {}) });
      }
    }
    const ids = [...way.map((step) => step.id), id];
    for (const [at, to] of ids.entries()) {
      const from = ids[at - 1];
      if (from !== undefined) this.#pass(from, to, [], way[at]?.inferred ?? way[at - 1]?.inferred);
    }
  }

  addDraft({ draft, span }: UsedAt, reports: readonly Report[]): void {
    const id = `draft:${draft.path}`;
    const quotation = draft.quotations.find((it) => it.span.start === span.start);
    const text = quotation?.text ?? draft.sentences.find((it) => it.span.start === span.start)?.text ?? '';
    if (!this.#stations.has(id)) {
      const at: DeskPlace = { in: 'draft', draft, span: quotation?.content ?? span };
      this.#stations.set(id, { id, kind: 'draft', name: draft.path, detail: '', at, words: text });
    }
    const cites = quotation?.cites ?? [];
    const cited = reports.filter(({ article }) => cites.includes(article.id) || cites.includes(article.pageKey));
    for (const report of cited.length > 0 ? cited : reports.slice(0, 1))
      this.#pass(report.id, id, wordChanges(report, text), undefined);
  }

  /** On the last step before a page: against the page it has the words from, else against the earliest of all. */
  addChanges(report: Report, earliest: Report, reports: readonly Report[]): void {
    for (const passing of this.#passings.values()) {
      if (passing.to !== report.id) continue;
      const before = reports.find(({ id }) => id === passing.from) ?? earliest;
      if (before === report || report.reworded || before.reworded) continue;
      const changes = wordChanges(before, report.words);
      if (changes.length > 0) this.#passings.set(keyOf(passing), { ...passing, changes });
    }
  }

  /** Another page may leave out a station that the page itself names. */
  dropShortCuts(): void {
    for (const [key, { from, to }] of [...this.#passings]) {
      const around = this.passings.some((it) => it.from === from && it.to !== to && this.#leads(it.to, to));
      if (around) this.#passings.delete(key);
    }
  }

  /**
   * A page that has the words from another, or from the same outlet as another, is no origin of its own. Numbers the
   * origins anew, from 0 in the order of the pages, and answers how many there are.
   */
  settleOrigins(): number {
    const groups = new Map<string, Set<string>>();
    const join = (a: string, b: string): void => {
      const [one, other] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])];
      for (const id of other) one.add(id);
      for (const id of one) groups.set(id, one);
    };
    const pages = [...this.#stations.values()].filter(({ kind }) => kind === 'page');
    for (const { id, origin } of pages) join(id, origin === undefined ? id : `origin ${origin}`);
    for (const { from, to } of this.#passings.values()) {
      const kind = this.#stations.get(from)?.kind;
      if (kind === 'page' || kind === 'outlet' || kind === 'wire') join(from, to);
    }
    const numbers = new Map<Set<string>, number>();
    for (const page of pages) {
      const group = groups.get(page.id) ?? new Set();
      const number = numbers.get(group) ?? numbers.size;
      numbers.set(group, number);
      this.#stations.set(page.id, { ...page, origin: number });
    }
    return numbers.size;
  }

  /** Sources before those they passed the words to; otherwise as they came. */
  inOrder(): readonly Station[] {
    const ordered = new Map<string, Station>();
    const visit = (id: string): void => {
      const station = this.#stations.get(id);
      if (!station || ordered.has(id)) return;
      for (const { from, to } of this.#passings.values()) if (to === id) visit(from);
      ordered.set(id, station);
    };
    for (const id of this.#stations.keys()) visit(id);
    return [...ordered.values()];
  }

  #pass(from: string, to: string, changes: Passing['changes'], inferred: true | undefined): void {
    if (from === to || this.#leads(to, from)) return;
    const passing: Passing = { from, to, changes, ...(inferred ? { inferred } : {}) };
    const known = this.#passings.get(keyOf(passing));
    if (!known || (known.inferred && !inferred)) this.#passings.set(keyOf(passing), passing);
  }

  #leads(from: string, to: string, seen = new Set<string>()): boolean {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return this.passings.some((passing) => passing.from === from && this.#leads(passing.to, to, seen));
  }
}

const keyOf = ({ from, to }: Passing): string => JSON.stringify([from, to]);
