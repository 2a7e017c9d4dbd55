// Words that say one thing comes of another, by how firmly they say it.
//
// Sources: Penn Discourse Treebank connectives (contingency, temporal); WordNet's neighbours of "cause" and "contribute";
// the ladder that health newsrooms use for studies (Sumner et al., 2014).
import type { Cause } from '../../model/claim';

const entries = (value: Cause, words: string): readonly (readonly [string, Cause])[] =>
  words
    .trim()
    .split(/\s+/u)
    .map((word) => [word.replaceAll('_', ' '), value] as const);

/** What opens a clause or phrase. */
export const CAUSE_OPENERS: ReadonlyMap<string, Cause> = new Map([
  ...entries('caused', 'because because_of due_to owing_to thanks_to as_a_result_of'),
  ...entries('after', 'after following in_the_wake_of'),
]);

/** Verbs and nouns that are the tie themselves; a preposition behind "/". */
export const CAUSE_VERBS: ReadonlyMap<string, Cause> = new Map([
  ...entries(
    'caused',
    `cause/ trigger/ lead/to result/in,from spark/ provoke/ prompt/ force/ stem/from bring_about/ give_rise/to
    precipitate/ unleash/ cause/of blame/on,for attribute/to`,
  ),
  ...entries(
    'contributed',
    'contribute/to help/ fuel/ aid/ add/to factor/in worsen/ exacerbate/ aggravate/ influence/ affect/',
  ),
  ...entries(
    'linked',
    'link/to,with associate/with tie/to connect/to,with correlate/with coincide/with relate/to link/between',
  ),
  ...entries('after', 'follow/'),
]);
