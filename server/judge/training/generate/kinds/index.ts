/** All turns, in families: what changes what is said, and what only says it otherwise. */
import type { Document, Turn, Turner } from '../turn';
import type { Sentence } from '../sentence';
import { behindTo, findings, hedgingAdverbs, modals } from './hedges';
import { ladderTurns, onlyOnes } from './ladders';
import { leftOut, movedAdverbials } from './leftOut';
import { exchanged, pronouns, replaced, shortened } from './names';
import { negations } from './negation';
import { opposites } from './opposites';
import { otherWords } from './otherWords';
import { planned } from './plans';
import { datesChanged, numberForms, numbersChanged } from './values';
import { weakened } from './weaken';

const TURNERS: readonly Turner[] = [
  (s) => modals(s),
  (s) => hedgingAdverbs(s),
  (s) => behindTo(s),
  (s) => findings(s),
  (s) => onlyOnes(s),
  (s) => leftOut(s),
  (s) => movedAdverbials(s),
  (s) => shortened(s),
  (s) => exchanged(s),
  (s, document, at) => pronouns(s, document, at),
  replaced,
  (s, _document, _at, chance) => planned(s, chance),
  (s, _document, _at, chance) => weakened(s, chance),
  (s, _document, _at, chance) => ladderTurns(s, chance),
  (s, _document, _at, chance) => negations(s, chance),
  (s, _document, _at, chance) => opposites(s, chance),
  (s, _document, _at, chance) => otherWords(s, chance),
  (s, _document, _at, chance) => numbersChanged(s, chance),
  (s, _document, _at, chance) => datesChanged(s, chance),
  (s, _document, _at, chance) => numberForms(s, chance),
];

export const turnsOf = (sentence: Sentence, document: Document, at: number, chance: () => number): Turn[] =>
  TURNERS.flatMap((turner) => turner(sentence, document, at, chance));
