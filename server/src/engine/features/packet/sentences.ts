/** The numbered sentences of a packet: each with its status, the reason, the passages beside it, findings and decisions. */
import { describeFinding } from '../../checks/wording';
import { claimsOf, type DraftClaim } from '../../analysis/claims';
import { claimStanding, uncheckedWords } from '../../analysis/claimStanding';
import { standingOf } from '../../analysis/standing';
import { independent } from '../../attribution/origins/independent';
import { readPair } from '../../attribution/origins/articlePair';
import type { Analysis, SentenceReading } from '../../model/analysis';
import { placeInArticle } from '../../model/byline';
import type { Draft, DraftSentence } from '../../model/draft';
import type { Finding, NotCheckedReason, SentenceStatus, SettledFinding } from '../../model/finding';
import { positionAt, lineStarts } from '../../model/lineMap';
import { keptWith } from '../../model/kept';
import type { OriginDecisions } from '../../model/origins';
import { proseIndex } from '../../model/prose';
import { overlaps, span, touches } from '../../model/span';
import { counted } from '../../text/counted';
import { allFindings, commentsOn, DECIDING, lineOf, packetFinding } from './findings';
import type { PacketPassage, PacketSentence } from './packet';
import type { Beside } from './beside';
import { passagesBeside } from './passages';
import { runsOf, type Mark } from './runs';
import { retold } from '../../model/language';

/** A sentence with what the list of sources is made of. */
export interface NumberedSentence {
  readonly number: number;
  /** Index into `Draft.sentences`. */
  readonly index: number;
  readonly sentence: DraftSentence;
  readonly reading: SentenceReading;
  readonly status: SentenceStatus;
  readonly settled: boolean;
  readonly reason: string;
  /** Those shown, best first. */
  readonly beside: readonly Beside[];
  readonly more: number;
  readonly findings: readonly (Finding | SettledFinding)[];
}

/** Wire copy may stand in fifty papers: whoever signs reads some of them. */
const PASSAGES_SHOWN = 5;

/** Why nothing in the sources could settle a sentence, however near it is. */
const STATES_NOTHING: ReadonlySet<string> = new Set<NotCheckedReason>(['question', 'transition', 'opinion']);

/** In the order of the draft; a step for each sentence and each pair of articles, of some milliseconds. */
export function* numberedSentences(
  analysis: Analysis,
  decisions: OriginDecisions,
): Generator<void, NumberedSentence[]> {
  const claims = new Map(claimsOf(analysis).claims.map((claim) => [claim.sentence, claim]));
  const bySentence = findingsBySentence(analysis);
  const numbered: NumberedSentence[] = [];
  for (const reading of analysis.sentences) {
    const { index } = reading;
    const sentence = analysis.draft.sentences[index];
    if (!sentence) continue;
    const findings = bySentence.get(index) ?? [];
    const claim = claims.get(index);
    // What was decided on departs all the same: the status says how, the decision stands beside it.
    const { status, settled = false } = reading;
    const compared = status === 'not-checked' && STATES_NOTHING.has(reading.reason) ? undefined : claim;
    const all = passagesBeside(analysis, sentence, compared, findings, status !== 'not-checked');
    yield;
    const beside = all.slice(0, PASSAGES_SHOWN);
    const origins = status === 'found' ? yield* originsOf(beside, decisions) : 0;
    const reason = reasonOf(analysis, reading, { status, settled, claim, beside, origins });
    const more = all.length - beside.length;
    numbered.push({
      number: numbered.length + 1,
      index,
      sentence,
      reading,
      status,
      settled,
      reason,
      beside,
      more,
      findings,
    });
  }
  return numbered;
}

/** Each finding once: with the sentence in which what it is about begins. */
function findingsBySentence(analysis: Analysis) {
  const { draft, sentences } = analysis;
  const by = new Map<number, (Finding | SettledFinding)[]>();
  const all = [...allFindings(analysis)].sort((a, b) => a.span.start - b.span.start);
  for (const finding of all) {
    const at = sentences.find(({ index }) => {
      const its = draft.sentences[index]?.span;
      return its !== undefined && its.start <= finding.span.start && touches(its, finding.span.start);
    });
    const within = at ?? sentences.find(({ index }) => isIn(draft, index, finding));
    if (!within) continue;
    by.set(within.index, [...(by.get(within.index) ?? []), finding]);
  }
  return by;
}

const isIn = (draft: Draft, index: number, { subject }: Finding): boolean => {
  const its = draft.sentences[index]?.span;
  return its !== undefined && overlaps(its, subject);
};

function* originsOf(beside: readonly Beside[], decisions: OriginDecisions): Generator<void, number> {
  const places = beside.filter(({ standing }) => standing === 'carries');
  for (const [at, { article }] of places.entries())
    for (const other of places.slice(0, at)) {
      if (other.article === article) continue;
      readPair(other.article, article);
      yield;
    }
  return independent(places, decisions).count;
}

interface Ground {
  readonly status: SentenceStatus;
  readonly settled: boolean;
  readonly claim: DraftClaim | undefined;
  readonly beside: readonly Beside[];
  readonly origins: number;
}

function reasonOf(analysis: Analysis, reading: SentenceReading, ground: Ground): string {
  const { status, settled, beside, origins } = ground;
  if (settled) return 'decided on';
  if (status === 'found') {
    const articles = new Set(beside.filter(({ standing }) => standing === 'carries').map(({ article }) => article))
      .size;
    if (articles < 2) return articles === 1 ? '1 article' : '';
    return `${counted(articles, 'article')}, ${origins === 1 ? 'one origin' : `${String(origins)} origins`}`;
  }
  if (status !== 'not-checked') {
    // It is a finding’s message, in the language of the editor; the file has one of its own.
    const finding = analysis.findings.find(({ message }) => message === reading.reason);
    return finding ? describeFinding(finding.data) : reading.reason;
  }
  return whyNot(analysis, reading, ground.claim);
}

/** A quotation knows best why it was not compared; else the claim; else the code. */
function whyNot(analysis: Analysis, { index, reason }: SentenceReading, claim: DraftClaim | undefined): string {
  const sentence = analysis.draft.sentences[index];
  const quotations = analysis.draft.quotations.flatMap(({ span: at }, i) =>
    sentence && overlaps(at, sentence.span) ? (standingOf(analysis, i) ?? []) : [],
  );
  const quotation = quotations.find(({ heading, detail }) => heading === 'Not checked' && detail !== '');
  if (reason === 'pending' || reason === 'no-citation') {
    if (quotation) return quotation.detail;
    const [other] = quotations.filter(({ heading }) => !heading.startsWith('Found in source'));
    if (reason === 'pending' && sentence && commentsOn(analysis.draft, sentence.span).length > 0)
      return 'a comment in the draft speaks for it';
    if (reason === 'pending' && other?.heading.startsWith('Not found')) return 'its words are not in what is cited';
    if (reason === 'pending' && other) return 'its words stand elsewhere, or otherwise';
  }
  const standing = claim && claimStanding(analysis, claim);
  if (standing?.status === 'not-checked' && standing.detail !== '') return standing.detail;
  return reason === 'pending'
    ? 'no passage is near enough'
    : retold(uncheckedWords[reason as Exclude<NotCheckedReason, 'pending'>]);
}

/** @param numberOf the source's number in the list of those used */
export function packetSentence(
  analysis: Analysis,
  it: NumberedSentence,
  numberOf: (beside: Beside) => number,
): PacketSentence {
  const { draft } = analysis;
  const { sentence, number, status, settled, reason, beside, more, findings } = it;
  const block = draft.blocks[sentence.block];
  const marks = findings.filter(({ verdict, minor }) => DECIDING.includes(verdict) && !minor).flatMap(draftMarks);
  const inProse = marks.map((mark) => {
    const start = block ? proseIndex(block.prose, mark.span.start) : 0;
    return { ...mark, span: span(start, Math.max(start, block ? proseIndex(block.prose, mark.span.end) : 0)) };
  });
  return {
    number,
    line: lineOf(draft, sentence.span.start),
    runs: block ? runsOf(block.prose.text, sentence.prose, inProse) : [],
    status,
    settled,
    reason,
    cites: citesOf(sentence),
    passages: beside.map((one) => passageOf(one, numberOf(one))),
    more,
    findings: findings.map((finding) => packetFinding(analysis, finding)),
    comments: commentsOn(draft, sentence.span),
  };
}

/** The words changed and added; of what only misses words of the source, or joins them, nothing can be struck. */
function draftMarks(finding: Finding): readonly Mark[] {
  const { data } = finding;
  if (data.rule === 'quote/altered')
    return data.diff
      .filter(({ kind }) => kind === 'changed' || kind === 'added')
      .map(({ draftSpan }) => ({ span: draftSpan, look: 'draft-only' }));
  if (data.rule === 'quote/stitched' || data.rule === 'quote/elision') return [];
  return [{ span: finding.span, look: 'draft-only' }];
}

function passageOf({ article, span: at, marks, who, standing, share }: Beside, source: number): PacketPassage {
  const first = marks[0]?.span.start ?? at.start;
  return {
    source,
    key: article.id,
    place: placeInArticle(article, first),
    line: positionAt(linesOf(article), first).line + 1,
    runs: runsOf(article.text, at, marks),
    who,
    standing,
    share,
  };
}

const linesOf = keptWith((article: Beside['article']) => lineStarts(article.text));

function citesOf({ scope }: DraftSentence): readonly string[] {
  if (scope.own) return ['own'];
  if (scope.reach === 'document' || scope.reach === 'none') return [];
  const cited = scope.citations.flatMap(({ keys }) =>
    keys.map(({ key, locator }) => (locator === undefined || locator === '' ? key : `${key}, ${locator}`)),
  );
  return [...new Set(cited)];
}
