/** Whether a clause of a claim says outright what a cue of its source holds back. Read off the words, as the cue is. */
import { hull, type Span } from '../../../model/span';
import type { Held } from '../../../text/lexicons/holdingWords';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { cueIn, foldedSentence, foldedWords } from './holdingCues';

const REPORTS =
  /(?<![^ ])(?:say|says|said|saying|told|tells|according|believe|believes|argue|argues|argued|claim|claims|claimed|accus\p{L}+|alleg\p{L}+|suspect\p{L}*|charge[sd]?|warn\p{L}*|reported|reportedly|report|reports|think|thinks|critics) /u;
const CAREFUL =
  /(?<![^ ])(?:may|might|could|can|should|would|perhaps|possibl[ey]|likely|probably|appears?|appeared|seems?|seemed|suggest\p{L}*|expected|risks?|whether|hope\p{L}*|potential\p{L}*|apparently|plan\p{L}*|want\p{L}*|fear\p{L}*|believe\p{L}*|think|thinks|threat\p{L}*|if|unless) /u;
/** A rung by itself: what is behind it is no farther on in the claim. */
const PROPOSES =
  /^(?:propose|offer|ask|demand|vow|pledge|promise|plan|intend|seek|try|attempt|urge|call|want|aim|consider|weigh|float|table|moot|request|threaten|prepare|need|push|press|bid|look|advocate|recommend|raise|discuss)$/u;

const SURE_TO = /(?<![^ ])(?:certain|sure|bound|guaranteed) to $/u;

/** @param verb index of the claim's verb */
export function saysOutright(parse: SentenceParse, verb: number, held: Held): boolean {
  const all = foldedSentence(parse);
  const own = cueIn(all)?.held.column;
  if (CAREFUL.test(all) || own === held.column || (own !== undefined && held.column === 'evidence')) return false;
  const group = auxiliariesBefore(parse, verb).map((i) => parse.words[i]!.text.toLowerCase());
  const { tag, lemma } = parse.words[verb]!;
  const helped = (words: RegExp): boolean => group.some((word) => words.test(word));
  const past = tag === 'VBD' || (/^VB[NG]$/u.test(tag) && helped(/^(?:has|have|had|was|were|'ve)$/u));
  const present = /^VB[ZP]$/u.test(tag) || (/^VB[NG]$/u.test(tag) && helped(/^(?:is|are)$/u));
  // "is certain to go", "will go".
  const sure = SURE_TO.test(foldedWords(parse, 0, verb - 1));
  const future = tag === 'VB' && (sure || helped(/^(?:will|'ll|shall)$/u));
  if (held.column === 'evidence') return (past || present) && !REPORTS.test(all);
  return held.column === 'reality' ? past && !PROPOSES.test(lemma) : past || future || present;
}

/** "will", "has been": right before the verb, with adverbs and other verbs of a list between. */
function auxiliariesBefore(parse: SentenceParse, verb: number): readonly number[] {
  const found: number[] = [];
  for (let i = verb - 1; i >= 0 && i >= verb - REACH; i--) {
    const { tag, lemma, text } = parse.words[i]!;
    if (tag === 'MD' || /^(?:be|have|do)$/u.test(lemma) || /^['’](?:ll|ve)$/u.test(text)) found.unshift(i);
    else if (!/^(?:RB|CC|VBG$)/u.test(tag) && !/ing$/u.test(text)) break;
  }
  return found;
}
const REACH = 5;

/** The verb with its auxiliaries, or with "is certain to". */
export function groupBefore(parse: SentenceParse, verb: number): Span {
  const sure = SURE_TO.test(foldedWords(parse, 0, verb - 1)) ? verb - 2 : verb;
  return hull([...auxiliariesBefore(parse, sure), sure, verb].map((i) => parse.words[i]!.span))!;
}
