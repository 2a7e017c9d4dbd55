/** Puts a sentence behind words that say who vouches for it: a rumour, somebody unnamed, a possibility, or an office that confirms. */
import { applied, continued, unstopped } from '../edits';
import type { Sentence } from '../sentence';
import type { Edit } from '../turn';
import { isFlat } from './weaken';

/** Frames of one rung; a claim may exchange them. "…" is the sentence. */
export const FRAMES = {
  anonymous: [
    'According to an anonymous official, ….',
    'One source who asked not to be named said that ….',
    'An unnamed source said ….',
    '…, a source said on condition of anonymity.',
    '…, according to one anonymous source.',
    'An official who was not authorised to speak publicly said that ….',
  ],
  rumour: [
    'There were unconfirmed reports that ….',
    'Rumour has it that ….',
    'It is rumoured that ….',
    '…, according to rumours.',
    '…, according to unconfirmed reports.',
    '…, according to a post on social media.',
    'It was widely rumoured that ….',
  ],
  possible: [
    'It is possible that ….',
    'It is conceivable that ….',
    'Perhaps ….',
    'Some observers suspect that ….',
    'There is a chance that ….',
    'Some believe that ….',
  ],
  unclear: [
    'It is unclear whether ….',
    'It was not immediately clear whether ….',
    'It is not known whether ….',
    'It remains to be seen whether ….',
    'Experts disagree on whether ….',
  ],
  confirmed: [
    'Officials confirmed that ….',
    'It has been confirmed that ….',
    'It is certain that ….',
    'There is no doubt that ….',
    'It has been proven that ….',
    '…, it has been confirmed.',
  ],
} as const;

export type Frame = keyof typeof FRAMES;

/** A flat sentence that can stand behind "that". */
export function canBeFramed(sentence: Sentence): boolean {
  const [first] = sentence.words;
  return (
    first !== undefined &&
    isFlat(sentence) &&
    sentence.text.length < 200 &&
    !/^(?:IN|RB|VBG|VBN|WRB|CC|UH)$/.test(first.tag) &&
    !/\b(?:I|we|my|our|us)\b/i.test(sentence.text) &&
    sentence.main?.subject !== undefined
  );
}

export function framed(sentence: Sentence, edits: readonly Edit[], frame: Frame, chance: () => number): string {
  const pattern = FRAMES[frame][Math.floor(chance() * FRAMES[frame].length)]!;
  const opens = pattern.startsWith('…');
  const text = unstopped(opens ? applied(sentence.text, edits) : continued(sentence, edits));
  return pattern.replace('…', () => text);
}
