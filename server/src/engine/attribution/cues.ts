/** Cues that stand right beside a quotation, with the phrase that names its speaker: what readers of reports leave over. */
import { AUXILIARIES, DETERMINERS, OBJECT_PRONOUNS } from '../text/lexicons/closedClass';
import { GROUPS, PRONOUNS } from '../text/lexicons/roles';
import { INVERTING, isBaseForm, SPEECH_VERBS, WEAK_CUES } from '../text/lexicons/speechVerbs';
import type { Token } from './clause';
import { mainSubject, phraseFrom, subjectBefore, type Phrase } from './nounPhrase';
import { accordingTo, labelled, signed, type CueReading } from './verblessCues';

/** Words between an opening quotation and the cue that follows it: a name with its apposition fits. */
const AFTER_WORDS = 26;

const isCue = (t: Token | undefined): boolean => t?.kind === 'word' && SPEECH_VERBS.has(t.word) && !t.capital;
const isWeak = (t: Token): boolean => WEAK_CUES.has(t.word);

/** The cue and speaker of the quotation that stands as token `at`; undefined when the sentence has none for it. */
export function readCue(tokens: readonly Token[], at: number): CueReading | undefined {
  return (
    labelled(tokens, at) ??
    behind(tokens, at, true) ??
    before(tokens, at) ??
    accordingTo(tokens, at) ??
    behind(tokens, at, false) ??
    signed(tokens, at)
  );
}

function isPassive(tokens: readonly Token[], cue: number): boolean {
  let i = cue - 1;
  while (i >= 0 && /ly$|^(?:also|not|once|often)$/u.test(tokens[i]?.word ?? '')) i--;
  return (
    /^(?:be|been|being|is|are|was|were)$/u.test(tokens[i]?.word ?? '') &&
    /(?:ed|en|t|d)$/u.test(tokens[cue]?.word ?? '')
  );
}

/** `"…," Hrane said`, `"…," said the mayor`: the cue follows the quotation. */
function behind(tokens: readonly Token[], at: number, close: boolean): CueReading | undefined {
  let i = at + 1;
  while (tokens[i]?.kind === 'comma') i++;
  const next = tokens[i];
  if (!next || next.kind === 'quote' || next.kind === 'stop') return undefined;
  if (close && isCue(next) && INVERTING.has(next.word)) {
    const speaker = phraseFrom(tokens, i + 1, true);
    // `"…," said on Monday the mayor` is not English; without a phrase the subject stands before: "He shook his head: "…," said".
    if (speaker) return { cue: { start: i, end: i + 1 }, speaker, confidence: 0.95 };
  }
  for (let k = i; k < Math.min(tokens.length, i + AFTER_WORDS); k++) {
    const t = tokens[k];
    if (!t || t.kind === 'quote' || t.text === ';' || t.kind === 'stop') return undefined;
    if (!isCue(t) || (isWeak(t) && close && !INVERTING.has(t.word))) continue;
    const speaker = subjectBefore(tokens, k);
    if (!speaker || speaker.start < i) continue;
    if (close) {
      // Only a phrase that begins right behind the marks belongs to them: `"A" is what keeps me awake, Mr. Lowe said` does not.
      if (speaker.start === i) return { cue: { start: k, end: k + 1 }, speaker, confidence: 0.95 };
      return undefined;
    }
    if (tokens[speaker.start - 1]?.kind === 'comma' && endsClause(tokens, k + 1))
      return { cue: { start: k, end: k + 1 }, speaker, confidence: 0.8 };
  }
  return undefined;
}

const endsClause = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  return (
    !t ||
    t.kind !== 'word' ||
    t.word === 'on' ||
    t.word === 'in' ||
    t.word === 'to' ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(t.word) ||
    OBJECT_PRONOUNS.has(t.word)
  );
};

/** `Orsk said that "…"`, `the mayor called it "…"`: the nearest cue before the quotation. */
function before(tokens: readonly Token[], at: number): CueReading | undefined {
  for (let k = nearestCueBefore(tokens, at); k !== undefined; k = nearestCueBefore(tokens, k)) {
    const t = tokens[k];
    if (!t) return undefined;
    const quoted = quotedAs(tokens, k);
    if (quoted) return { cue: { start: k, end: k + 1 }, speaker: quoted, confidence: 0.9 };
    if (isPassive(tokens, k)) {
      // "was quoted as saying", "was asked about": who speaks is somebody else, or the passive subject for "quoted".
      if (t.word !== 'quoted') continue;
    }
    // ", calling it “…”": a participle behind a comma goes with the main clause.
    const participle = /ing$/u.test(t.word) && tokens[k - 1]?.kind === 'comma';
    if (isSubordinate(tokens, k, at)) continue;
    const near = participle ? undefined : subjectBefore(tokens, k);
    const earlier = participle ? earlierSpeaker(tokens, k) : undefined;
    const speaker = near ?? earlier ?? (isVerbHere(tokens, k) ? mainSubject(tokens, k) : undefined);
    if (!speaker || (near && !agrees(tokens, k, near))) continue;
    if (isWeak(t) && !hasFiniteContext(tokens, k, speaker)) continue;
    const gap = at - k;
    const far = gap > FAR_WORDS || (gap > NEAR_WORDS && tokens[at - 1]?.text === ':');
    const torn = participle && tokens.slice(speaker.end, k).some((w) => SUBORDINATORS.has(w.word));
    const confidence = far || torn ? 0.55 : gap <= NEAR_WORDS ? 0.9 : 0.75;
    return { cue: { start: k, end: k + 1 }, speaker, confidence, loose: near === undefined };
  }
  return undefined;
}

/** `the paper quoted Orsk as saying “…”`: who is quoted speaks. */
function quotedAs(tokens: readonly Token[], saying: number): Phrase | undefined {
  if (tokens[saying]?.word !== 'saying' || tokens[saying - 1]?.word !== 'as') return undefined;
  const verb = tokens.slice(0, saying).findLastIndex((t) => /^(?:quot|cit)(?:e[ds]?|ing)$/u.test(t.word));
  if (verb < 0 || isPassive(tokens, verb)) return undefined;
  return phraseFrom(tokens, verb + 1);
}

/** Words between cue and quotation: up to the first number they surely belong together, beyond the second they may not. */
const NEAR_WORDS = 8;
const FAR_WORDS = 16;

const SUBORDINATORS = new Set(
  'when while after as if because since before although though once until where'.split(' '),
);

/** "When Orsk hinted that …, Tennet hit back: “…”": the cue belongs to the clause that the comma closes. */
function isSubordinate(tokens: readonly Token[], k: number, at: number): boolean {
  const closes = tokens.findIndex((t, i) => i > k && i < at - 1 && t.kind === 'comma');
  if (closes < 0) return false;
  for (let i = k - 1; i >= 0; i--) {
    const t = tokens[i];
    if (!t || t.kind !== 'word') return false;
    if (SUBORDINATORS.has(t.word)) return i === 0 || tokens[i - 1]?.kind === 'comma';
  }
  return false;
}

/** "…, Orsk said, adding, “…”": the participle goes on with the speaker of the cue before it. */
function earlierSpeaker(tokens: readonly Token[], k: number): Phrase | undefined {
  for (let i = nearestCueBefore(tokens, k); i !== undefined; i = nearestCueBefore(tokens, i)) {
    const t = tokens[i];
    if (!t || isWeak(t) || isBaseForm(t.word) || /ing$/u.test(t.word)) continue;
    const speaker = subjectBefore(tokens, i);
    if (speaker) return speaker;
  }
  return undefined;
}

function nearestCueBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let k = at - 1; k >= 0; k--) {
    const t = tokens[k];
    if (!t || (t.kind === 'stop' && /[.!?]/u.test(t.text))) return undefined;
    if (isCue(t)) return k;
  }
  return undefined;
}

/** "and urged", ", saying", ", telling reporters": a verb whose subject is the main clause's. */
const isVerbHere = (tokens: readonly Token[], k: number): boolean => {
  const t = tokens[k];
  const b = tokens[k - 1];
  if (!t || k === 0) return false;
  return (
    /ing$/u.test(t.word) ||
    b?.word === 'and' ||
    b?.word === 'but' ||
    b?.word === 'to' ||
    b?.kind === 'comma' ||
    AUXILIARIES.has(b?.word ?? '')
  );
};

/** "the claim that", "under orders": a noun, not a cue. A verb has its subject right before it. */
/** A base form needs a plural subject or an auxiliary: "analysts say", "will say"; "the Chelsea blast" is a noun. */
function agrees(tokens: readonly Token[], k: number, subject: Phrase): boolean {
  const t = tokens[k];
  if (!t || !isBaseForm(t.word)) return true;
  if (subject.end < k) return true;
  const words = tokens.slice(subject.start, subject.end);
  const last = words.at(-1);
  return (
    words.some((w) => w.word === 'and') ||
    (last !== undefined &&
      (/^(?:i|we|you|they)$/u.test(last.word) || GROUPS.has(last.word) || (/s$/u.test(last.word) && !last.possessive)))
  );
}

/** "Orsk's Second Harbour claims": what somebody owns, not who claims; "Orsk's lawyer Nils Aker claims" names a role first. */
const isOwned = (tokens: readonly Token[], k: number, speaker: Phrase): boolean => {
  const words = tokens.slice(speaker.start, k);
  const owned = words.slice(words.findLastIndex((t) => t.possessive) + 1);
  return owned.length < words.length && owned.every((t) => t.capital);
};

const hasFiniteContext = (tokens: readonly Token[], k: number, speaker: Phrase): boolean => {
  const b = tokens[k - 1];
  if (speaker.end === k) {
    const first = tokens[speaker.start];
    const last = tokens[speaker.end - 1];
    const opens =
      first !== undefined &&
      (first.capital || DETERMINERS.has(first.word) || PRONOUNS.has(first.word) || GROUPS.has(last?.word ?? ''));
    return (
      opens && last !== undefined && !last.possessive && !DETERMINERS.has(last.word) && !isOwned(tokens, k, speaker)
    );
  }
  return b?.kind === 'comma' || AUXILIARIES.has(b?.word ?? '') || /ly$/u.test(b?.word ?? '') || b?.word === 'and';
};
