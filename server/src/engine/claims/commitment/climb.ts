/** From an event up its tree: what its own words and everything that governs it leave of polarity, reality, certainty and evidence. */
import { keptAt } from '../../model/kept';
import type { Span } from '../../model/span';
import type { Effect } from '../../text/lexicons/governors';
import type { FoundGovernor } from './governor';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { isInverted } from './conditions';
import { namedBeside, vouchedBy } from './evidence';
import type { Link } from './link';
import { linkOf, reports } from './links';
import { negationsOf } from './negation';
import { ownWordsOf } from './ownWords';
import { Standing } from './standing';
import { spansOf } from './words';

/** Links climbed at most: deeper nesting than this is the parser's doing. */
const MOST_LINKS = 12;

export interface Climb {
  readonly standing: Standing;
  /** The event and the governors whose conditions are its own. */
  readonly chain: readonly number[];
}

/** Read once for each event. */
export const climb: (parse: SentenceParse, event: number) => Climb = keptAt(climbFrom);

function climbFrom(parse: SentenceParse, event: number): Climb {
  const standing = new Standing();
  const chain = [event];
  const own = negationsOf(parse, event);
  for (const by of own) standing.deny(by);
  takeOwn(standing, parse, event, own.length % 2 === 1, false);
  if (isInverted(parse, event)) hypothetical(standing, [parse.words[0]!.span]);
  let at = event;
  let whole = true;
  for (let links = 0; links < MOST_LINKS; links++) {
    const beside = namedBeside(parse, at);
    if (beside) standing.atMostEvidence(beside.value, beside.by, beside.source);
    const link = linkOf(parse, at, event);
    if (!link) break;
    whole = follow(standing, parse, at, link, whole);
    if (link.to < 0) break;
    if (whole && link.kind === 'governed') chain.push(link.to);
    at = link.to;
  }
  const last = parse.words.at(-1);
  if (whole && last?.text === '?') standing.atMostCertainty('doubtful', [last.span]);
  return { standing, chain };
}

/** @returns whether what governs `link.to` still reaches the event with all it says, not only with who says so */
function follow(standing: Standing, parse: SentenceParse, at: number, link: Link, whole: boolean): boolean {
  if (link.kind === 'same') return whole;
  if (link.kind === 'aside') {
    const by = link.by === undefined ? [] : [parse.words[link.by]!.span];
    if (!whole) return false;
    if (link.does === 'denies') standing.deny(by);
    if (link.does === 'planned') standing.atMostReality('planned', by);
    if (link.does === 'condition') hypothetical(standing, by);
    if (link.does === 'unsure') standing.notUnderstood();
    return false;
  }
  const saying =
    link.governor?.affirmed.evidence === 'speech' ||
    (link.governor === undefined && link.as === 'that' && reports(parse, link.to));
  if (!whole) {
    if (saying) vouch(standing, parse, link.to);
    return false;
  }
  if (link.governor) return govern(standing, parse, at, link.to, link.governor, link.whether);
  if (link.whether !== undefined) standing.atMostCertainty('doubtful', [parse.words[link.whether]!.span]);
  if (saying) {
    vouch(standing, parse, link.to);
    if (negationsOf(parse, link.to).length % 2 === 1) standing.notUnderstood();
  } else standing.notUnderstood();
  return false;
}

function govern(
  standing: Standing,
  parse: SentenceParse,
  at: number,
  to: number,
  found: FoundGovernor,
  whether: number | undefined,
): boolean {
  const negations = negationsOf(parse, to, at);
  const negated = negations.length % 2 === 1;
  const effect = negated ? underNegation(found) : found.affirmed;
  const by = [...spansOf(parse, to), ...negations.flat()];
  const neutral = !effect.denies && !effect.reality && !effect.certainty;
  standing.take(whether === undefined ? effect : openQuestion(effect), by);
  if (whether !== undefined && !effect.reality)
    standing.atMostCertainty('doubtful', [...(neutral ? [] : by), parse.words[whether]!.span]);
  if (effect.evidence === 'speech') vouch(standing, parse, to);
  if (effect.evidence === 'hearsay') {
    const named = vouchedBy(parse, to);
    if (named) standing.atMostEvidence(named.value, named.by, named.source);
    else standing.atMostEvidence('rumoured', by, undefined);
  }
  if (found.apart) return false;
  takeOwn(standing, parse, to, negated, true);
  return true;
}

/** Behind "whether" a rung stays, and nothing is denied or made likelier. */
const openQuestion = ({ reality, evidence, unsure }: Effect): Effect => ({
  ...(reality && { reality }),
  ...(evidence && { evidence }),
  ...(unsure && { unsure }),
});

function underNegation(found: FoundGovernor): Effect {
  const { affirmed, negated } = found;
  if (negated === 'keep') return affirmed;
  if (negated !== 'flip') return negated;
  const { denies, ...rest } = affirmed;
  return denies ? rest : { ...rest, denies: true };
}

function vouch(standing: Standing, parse: SentenceParse, saying: number): void {
  const vouched = vouchedBy(parse, saying);
  if (vouched) standing.atMostEvidence(vouched.value, vouched.by, vouched.source);
}

/** @param governs "is planning to sign": the planning is under way, the signing is not */
function takeOwn(standing: Standing, parse: SentenceParse, i: number, negated: boolean, governs: boolean): void {
  for (const { effect, by } of ownWordsOf(parse, i, negated)) {
    if (governs && effect.reality === 'in progress') continue;
    standing.take(effect, by);
    if (effect.evidence) standing.atMostEvidence('rumoured', by, undefined);
  }
}

function hypothetical(standing: Standing, by: readonly Span[]): void {
  standing.atMostReality('considered', by);
  standing.atMostCertainty('possible', by);
}
