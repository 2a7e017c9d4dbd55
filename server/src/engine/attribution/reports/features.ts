/** What tells a report of speech from a sentence that only looks like one: few features, each to be read by a person. */
import { DETERMINERS } from '../../text/lexicons/closedClass';
import { FINITE } from '../../text/lexicons/reportedSpeech';
import { CLAUSE_PRONOUNS, REPORTING_NOUNS } from '../../text/lexicons/reportingWords';
import { ANONYMOUS, DOCUMENTS, GROUPS, ORGANISATION_WORDS, ROLES } from '../../text/lexicons/roles';
import type { Token } from '../clause';
import type { SpokenQuotation } from '../spokenQuotation';
import { hasFinite } from './clauseShape';
import { isTitled } from './verbGroup';
import { isWord, wordAt, type Construction, type Report } from './report';

/** Names of the features that hold. */
export function featuresOf(tokens: readonly Token[], report: Report, aside: boolean): readonly string[] {
  const words = report.content.reduce((n, c) => n + c.end - c.start, 0);
  const inside = report.content.flatMap((c) => tokens.slice(c.start, c.end));
  const quote = inside.some((t) => t.kind === 'quote');
  const k = report.construction;
  const features = [`is ${k}`];
  const add = (name: string, holds: boolean): void => {
    if (holds) features.push(name);
  };
  const subject = subjectKind(tokens, report);
  features.push(`by ${subject}`);
  add(`reach ${report.reach}`, report.reach !== 'own');
  if (FINDING.test(report.lemma) && CLAUSAL.has(k))
    features.push(
      (subject === 'document' || names(tokens, report, STUDY)) && !(k === 'bare' && addressed(report))
        ? 'found by a study'
        : k !== 'bare' && names(tokens, report, FINDERS)
          ? 'found by finders'
          : 'found by others',
    );
  add('negated', report.negated);
  add('passive', report.passive);
  add('not finite', !report.finite);
  add('weak form', report.weak);
  add('quotation', quote && !['quoted', 'remark'].includes(k));
  add('nominal quotation', quote && ['phrase', 'described', 'complement', 'blame', 'object'].includes(k));
  add('short', words <= 2 && !quote);
  add('few words', words > 2 && words <= 4 && !quote);
  add('long', words >= 10 && ['phrase', 'noun', 'infinitive', 'object'].includes(k));
  add('headline', aside);
  add('title case', aside && isTitled(tokens));
  const group = tokens.slice(report.cue.start, report.cue.end);
  add(
    'modal',
    group.some((t) => /^(?:would|could|may|might|should|must|will|can|cannot)$/u.test(t.word)),
  );
  add(
    'progressive or perfect',
    group.some((t) => /^(?:is|are|was|were|been|has|have|had)$/u.test(t.word)),
  );
  const before = wordAt(tokens, (report.source?.start ?? report.cue.start) - 1);
  // "the station, where they claimed …": a relative clause tells what they did.
  const place = before === 'where' && (report.source?.start ?? report.cue.start) > 1;
  add('condition', /^(?:if|whether|unless|until|how|why|what|when|where)$/u.test(before) && !place);
  add('question', tokens.at(-1)?.text === '?' && !quote);
  if (PHRASAL.has(k)) {
    add('beside saying', besideSaying(tokens, report));
    const opening = inside.slice(0, 5).filter(isWord);
    add(
      'about an act',
      opening.some((t) => ACTS.test(t.word) && !t.capital),
    );
    add(
      'about speech',
      opening.some((t) => REPORTING_NOUNS.has(t.word) && !t.capital),
    );
    add(
      'about somebody',
      opening[0]?.capital === true || /^(?:him|her|them|me|us|you|himself|herself|it)$/u.test(opening[0]?.word ?? ''),
    );
    add(
      'about things',
      opening.length > 0 && /^(?:a|an|\d+|two|three|four|five|some|more|new)$/u.test(opening[0]?.word ?? ''),
    );
  }
  // "adding a run of victories", "wrote a host of new songs": forms in -s and -ed alone may be a noun's.
  add(
    'unsure clause',
    k === 'bare' &&
      !/^(?:say|tell)$/u.test(report.lemma) &&
      !inside.slice(0, CLAUSE_OPENING).some((t) => isWord(t) && (FINITE.has(t.word) || CLAUSE_PRONOUNS.has(t.word))),
  );
  add(
    'no clause',
    features.includes('unsure clause') &&
      !hasFinite(tokens.slice(0, report.content[0]?.end), report.content[0]?.start ?? 0, 30, true),
  );
  add('pronoun clause', k === 'bare' && /^(?:he|she|it|they|we|i|there)$/u.test(inside[0]?.word ?? ''));
  return features;
}

/** Tokens in which a clause shows its subject's pronoun or its auxiliary, if it has one. */
const CLAUSE_OPENING = 14;

const CLAUSAL = new Set<Construction>(['that', 'bare', 'whether', 'behind', 'inside']);

/** Verbs by which studies and records speak, and people only think. */
const FINDING =
  /^(?:find|show|reveal|indicate|suggest|conclude|estimate|demonstrate|discover|confirm|project|detail|state|read|rule|determine|uncover)$/u;
const STUDY =
  /^(?:results?|figures?|data|documents?|records?|emails?|research|analysis|analyses|polls?|polling|surveys?|stud(?:y|ies)|reports?|reviews?|findings?|filings?|numbers|statistics|census|papers?|transcripts?|tests?)$/u;

/** Whose work it is to find: what they found they have said or written. */
const FINDERS =
  /^(?:researchers?|scientists?|authors?|academics|economists?|investigators?|investigations?|inquir(?:y|ies)|inspectors?|auditors?|courts?|judges?|justices|jur(?:y|ies)|jurors|tribunal|panel|commission|watchdog|regulators?)$/u;

/** "shows voters a lead": what stands between cue and content is an object, and the rest seldom a clause. */
const addressed = ({ cue, content }: Report): boolean => (content[0]?.start ?? cue.end) > cue.end;

const names = (tokens: readonly Token[], { source }: Report, words: RegExp): boolean =>
  source !== undefined && tokens.slice(source.start, source.end).some((t) => words.test(t.word));

/** "issued a statement, reiterating their support": a participle that hangs on an act of saying tells what was said. */
function besideSaying(tokens: readonly Token[], { cue, finite }: Report): boolean {
  if (finite || !/ing$/u.test(wordAt(tokens, cue.start))) return false;
  const before = tokens[cue.start - 1];
  if (before?.text !== ',' && before?.word !== 'and') return false;
  return tokens.slice(0, cue.start).some((t) => isWord(t) && SAYINGS.test(t.word));
}
const SAYINGS =
  /^(?:statements?|speech|letter|interview|remarks|tweets?|address|post|release|message|resolution|communiqu[eé]|report)$/u;

const PHRASAL = new Set<Construction>(['phrase', 'blame', 'object', 'described', 'complement', 'infinitive', 'noun']);

/** Nouns for what somebody did, wants or thinks: what one praises, demands or expresses. */
const ACTS =
  /(?:(?:[ts]ion|ment|ness|ance|ence|ity|ism|ship|acy)s?|^(?:support|idea|plan|effort|proposal|move|call|deal|decision|policy|concern|hope|desire|intent|control|withdrawal|approach|attempt|claim|remark|comment|stance|record|use|need|role|end|change|view|fear|doubt|attack|war|refusal|denial|approval|right|reform|law|bill|tactic|rhetoric|strategy|issue|problem|threat|risk|failure|success|way|behaviou?r|agenda|vote|offer|resistance|readiness)s?)$/u;

/** The same for a quotation that no cue governs. */
export function remarkFeatures(
  tokens: readonly Token[],
  at: number,
  said: SpokenQuotation,
  aside: boolean,
  announced: boolean,
): readonly string[] {
  const length = said.quotation.content.end - said.quotation.content.start;
  const alone = tokens.every((t) => t.kind !== 'word');
  return [
    'is remark',
    `remark ${said.confidence >= 0.85 ? 'sure' : said.confidence >= 0.7 ? 'likely' : said.confidence >= 0.55 ? 'doubtful' : 'unsure'}`,
    length < 25 && !(alone && tokens[at]?.capital) ? 'remark short' : length < 60 ? 'remark middling' : 'remark long',
    ...(alone ? ['remark alone'] : []),
    ...(tokens[at]?.capital ? ['remark sentence'] : []),
    ...(said.direct ? ['remark with cue'] : []),
    ...(aside ? ['remark headline'] : []),
    ...(announced ? ['remark announced'] : []),
  ];
}

function subjectKind(tokens: readonly Token[], report: Report): string {
  const { source } = report;
  if (!source) return 'nobody';
  const first = tokens[source.start];
  const last = tokens[source.end - 1];
  if (!isWord(first) || !isWord(last)) return 'nobody';
  if (source.end - source.start === 1) {
    if (/^(?:he|she|they)$/u.test(first.word)) return 'he or she';
    if (/^(?:i|we|you)$/u.test(first.word)) return 'me or you';
    if (/^(?:it|who|which|that|this|his|her|its|their)$/u.test(first.word)) return first.word === 'who' ? 'who' : 'it';
  }
  const words = tokens.slice(source.start, source.end);
  const of = words.findIndex((t) => /^(?:of|for|in|at|from|with|on|to)$/u.test(t.word));
  const head = (of > 0 ? words[of - 1] : last)?.word ?? '';
  if (DOCUMENTS.has(head)) return 'document';
  if (GROUPS.has(head) || ANONYMOUS.has(head) || ROLES.has(head)) return 'people';
  if (ORGANISATION_WORDS.has(head)) return 'organisation';
  if ((of > 0 ? words[of - 1] : last)?.capital) return 'name';
  if (DETERMINERS.has(first.word) && !/s$/u.test(head)) return 'thing';
  return /s$/u.test(head) ? 'several' : 'thing';
}
