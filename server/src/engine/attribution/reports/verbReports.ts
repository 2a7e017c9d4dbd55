/** Reports by a verb: "said that …", "…, he said", "accused her of …", with their subjects. */
import { DETERMINERS } from '../../text/lexicons/closedClass';
import { GROUPS, ROLES } from '../../text/lexicons/roles';
import { CLAUSE_PRONOUNS, NEGATIONS } from '../../text/lexicons/reportingWords';
import type { Token } from '../clause';
import { mainSubject, phraseFrom, subjectBefore, type Phrase } from '../nounPhrase';
import { clauseEnd, phraseEnd, subordinateEnd } from './clauseEnd';
import { hasFinite } from './clauseShape';
import { isFronted } from './fronted';
import { complementOf } from './complement';
import { isWord, wordAt, type Report } from './report';
import { putIt, quotedAs, quotedEnd } from './quotedAs';
import { around, lastContent, skipTail } from './surround';
import { isWeak, verbGroup, type VerbGroup } from './verbGroup';

/** In the order of their cues; they may overlap. */
export function verbReports(tokens: readonly Token[]): readonly Report[] {
  const reports: Report[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const group = verbGroup(tokens, k);
    if (!group) continue;
    const report = readVerb(tokens, group, reports);
    if (report) reports.push(report);
  }
  return reports;
}

function readVerb(tokens: readonly Token[], group: VerbGroup, earlier: readonly Report[]): Report | undefined {
  return (
    quotedAs(tokens, group) ??
    putIt(tokens, group) ??
    invertedReport(tokens, group) ??
    behindReport(tokens, group) ??
    aheadReport(tokens, group, earlier)
  );
}

/** `…, said the mayor`, `"…" said Orsk`. */
function invertedReport(tokens: readonly Token[], group: VerbGroup): Report | undefined {
  if (!group.cue.verb.frames.includes('i') || group.start !== group.verb || group.kind !== 'finite') return undefined;
  const before = tokens[group.start - 1];
  if (
    !before ||
    (before.kind !== 'quote' &&
      before.text !== ',' &&
      before.text !== '?' &&
      before.text !== '!' &&
      before.kind !== 'dash')
  )
    return undefined;
  const source = phraseFrom(tokens, group.verb + 1, true);
  if (!source) return undefined;
  if (wordAt(tokens, group.verb + 1) === 'that') return undefined;
  if (before.kind !== 'quote' && !endsHere(tokens, group, source)) return undefined;
  return around(
    tokens,
    group,
    source,
    'inverted',
    { start: group.start, end: group.verb + 1 },
    { start: group.start, end: source.apposition?.end ?? source.end },
  );
}

/** "…, said the mayor." and not "Orsk, the mayor, said the plan …": nothing but an apposition stands behind the source. */
function endsHere(tokens: readonly Token[], group: VerbGroup, source: Phrase): boolean {
  const next = tokens[skipTail(tokens, source.end)];
  if (next && next.kind === 'word' && !/^(?:who|whose|in|on|at|after|during|from|of|when)$/u.test(next.word))
    return false;
  return (
    !CLAUSE_PRONOUNS.has(wordAt(tokens, source.start)) &&
    hasFinite(tokens.slice(0, group.start), 0, 60) &&
    !subjectBefore(tokens, group.start)?.apposition
  );
}

function looksLikeSomebody(tokens: readonly Token[], source: Phrase): boolean {
  const first = wordAt(tokens, source.start);
  const last = wordAt(tokens, source.end - 1);
  return (
    DETERMINERS.has(first) ||
    CLAUSE_PRONOUNS.has(first) ||
    ROLES.has(last) ||
    GROUPS.has(last) ||
    /s$/u.test(last) ||
    tokens[source.end - 1]?.capital === true
  );
}

/** `…, he said`: the verb ends its clause, and what it reports comes before. */
function behindReport(tokens: readonly Token[], group: VerbGroup): Report | undefined {
  const { frames } = group.cue.verb;
  if (!/[pqirt]/u.test(frames) || group.kind !== 'finite' || group.passive) return undefined;
  const source = subjectBefore(tokens, group.start);
  if (!source) return undefined;
  // "…, security guarantees": a noun of that form, unless its subject looks like somebody.
  const first = tokens[source.start];
  if (
    first &&
    !group.cue.forms.has('past') &&
    group.start === group.verb &&
    !first.capital &&
    !looksLikeSomebody(tokens, source)
  )
    return undefined;
  const opening = tokens[source.start - 1];
  const quote = opening?.kind === 'quote';
  const as = opening?.word === 'as';
  const edge = as ? tokens[source.start - 2] : opening;
  if (!edge && !as) return undefined;
  if (edge && !quote && edge.text !== ',' && edge.kind !== 'dash' && !/[?!]/u.test(edge.text)) return undefined;
  let end = group.verb + 1;
  if (/^(?:out|on|back|in)$/u.test(wordAt(tokens, end)) && !isWord(tokens[end + 1])) end++;
  if (frames.includes('r') && isWord(tokens[end])) {
    const told = phraseFrom(tokens, end);
    if (told) end = told.end;
  }
  end = skipTail(tokens, end);
  const next = tokens[end];
  const closes = !next || next.kind === 'stop' || next.kind === 'dash' || next.text === ',' || next.text === ')';
  const goesOn = (quote || edge?.text === ',') && next?.kind === 'quote';
  const conjunction =
    isWord(next) &&
    /^(?:and|but|as|while|when|after|before|in|during|at|on|of|about|to|from|with|through|via|by|because|following|upon|who)$/u.test(
      next.word,
    );
  if (
    !closes &&
    !goesOn &&
    !(conjunction && quote) &&
    !(conjunction && /^(?:said|says|say)$/u.test(wordAt(tokens, group.verb)))
  )
    return undefined;
  if (as && !edge && !closes) return undefined;
  const cueStart = group.start;
  return around(
    tokens,
    group,
    source,
    as ? 'as' : 'behind',
    { start: cueStart, end: group.verb + 1 },
    { start: as ? source.start - 1 : source.start, end: next && !closes && !goesOn ? tokens.length : end },
  );
}

/** `said that …`, `promised to …`, `called it a lie`: what is reported follows. */
function aheadReport(tokens: readonly Token[], group: VerbGroup, earlier: readonly Report[]): Report | undefined {
  const complement = complementOf(tokens, group);
  if (!complement) return undefined;
  const { construction, start } = complement;
  const clausal =
    construction === 'that' ||
    construction === 'bare' ||
    construction === 'whether' ||
    construction === 'colon' ||
    construction === 'quoted';
  const end =
    construction === 'quoted'
      ? quotedEnd(tokens, start)
      : clausal
        ? clauseEnd(tokens, start)
        : phraseEnd(tokens, start);
  const { source, reach } = sourceOf(tokens, group, earlier);
  // "was called “…” by Orsk": the agent is no part of it.
  const clauseStop =
    construction !== 'quoted' && isFronted(tokens, group, source) ? subordinateEnd(tokens, start, end) : end;
  const agent = group.passive && source && source.start > start && source.start <= end ? source.start - 1 : clauseStop;
  const last = lastContent(tokens, agent);
  if (last <= start) return undefined;
  const as = isWord(tokens[group.start - 1]) && source && wordAt(tokens, source.start - 1) === 'as' && clausal;
  return {
    construction: as && construction === 'bare' ? 'as' : construction,
    lemma: withParticle(tokens, group, complement.cueEnd),
    cue: { start: group.start, end: complement.cueEnd },
    ...(source ? { source } : {}),
    reach,
    content: [{ start, end: last }],
    negated: group.negated,
    passive: group.passive,
    weak: isWeak(group),
    finite: group.kind === 'finite',
  };
}

/** "rule_out", "call_for": with its particle a verb says another thing. */
const withParticle = (tokens: readonly Token[], { verb, cue }: VerbGroup, end: number): string =>
  end === verb + 2 && isWord(tokens[verb + 1]) ? `${cue.verb.lemma}_${wordAt(tokens, verb + 1)}` : cue.verb.lemma;

/** "…, with the crews | saying that": whose participle it is. */
function speakerBeside(tokens: readonly Token[], verb: number): Phrase | undefined {
  if (!/ing$/u.test(wordAt(tokens, verb))) return undefined;
  for (let i = verb - 2; i >= Math.max(0, verb - BESIDE_WORDS) && isWord(tokens[i]) && isWord(tokens[i + 1]); i--)
    if (wordAt(tokens, i) === 'with') return { start: i + 1, end: verb };
  return undefined;
}
const BESIDE_WORDS = 8;

/** Who reports: the verb's own subject, that of the report it goes on with, or the main clause's. */
function sourceOf(
  tokens: readonly Token[],
  group: VerbGroup,
  earlier: readonly Report[],
): { readonly source?: Phrase; readonly reach: Report['reach'] } {
  if (group.passive) {
    const by = tokens.findIndex((t, i) => i > group.verb && i < group.verb + 25 && t.word === 'by');
    const near = by === group.verb + 1 || tokens[by - 1]?.kind === 'quote';
    const agent = by > 0 && near ? phraseFrom(tokens, by + 1) : undefined;
    return agent ? { source: agent, reach: 'own' } : { reach: 'none' };
  }
  const shared = earlier.findLast(
    (r) =>
      r.source &&
      // "security | guarantees": a noun that looks like a verb of speech lends its subject to nobody.
      looksLikeSomebody(tokens, r.source) &&
      r.cue.end <= group.start &&
      r.content.every((c) => c.end <= group.start || c.start >= group.start || group.kind !== 'finite'),
  );
  if (group.kind === 'finite') {
    const before = tokens[group.start - 1];
    if (before && /^(?:i|he|she|it|we|you|they|who)['’](?:s|m|re|d|ve|ll)$/iu.test(before.text))
      return { source: { start: group.start - 1, end: group.start }, reach: 'own' };
    const joined =
      !before || (isWord(before) && (before.word === 'and' || before.word === 'but')) || before.text === ',';
    const own = joined && !(before?.text === ',') ? undefined : subjectBefore(tokens, group.start);
    if (own && !NEGATIONS.has(wordAt(tokens, own.start))) return { source: own, reach: 'own' };
    if (shared?.source) return { source: shared.source, reach: 'shared' };
  } else {
    const beside = speakerBeside(tokens, group.start);
    if (beside) return { source: beside, reach: 'own' };
    if (shared?.source && shared.reach !== 'none') return { source: shared.source, reach: 'shared' };
    if (group.kind === 'participle' && isWord(tokens[group.start - 1])) {
      const own = subjectBefore(tokens, group.start);
      if (own) return { source: own, reach: 'own' };
    }
    if (group.kind === 'infinitive') {
      const own = subjectBefore(tokens, group.start);
      if (own && own.end === group.start) return { source: own, reach: 'own' };
    }
  }
  const main = mainSubject(tokens, group.start);
  return main ? { source: main, reach: 'main' } : { reach: 'none' };
}
