/** How a draft writes its attributions: the verb's tense, where the comma stands, whole names and surnames. */
import { foldText } from '../text/words';
import { nameParts } from './names';

/** The verb in the tense the draft attributes in. */
export const speechVerbOf = (draft: string): 'said' | 'says' =>
  countOf(draft, /\bsays\b/gu) > countOf(draft, /\bsaid\b/gu) ? 'says' : 'said';

/** Whether the comma before an attribution stands behind the closing mark; inside it unless most of the draft's do not. */
export const commaOutside = (draft: string): boolean => countOf(draft, /[”"»’'],/gu) > countOf(draft, /,[”"»’']/gu);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Forms in which the draft may name a person, the better one first: on second mention the surname stands alone.
 * @param draft the draft's text without the place the name is for
 * @param others names of everybody else who may be meant: a surname that two of them share tells nobody apart
 */
export function nameForms(name: string, draft: string, others: readonly string[]): readonly string[] {
  const surname = name.split(' ').at(-1) ?? name;
  if (surname === name || !draft.includes(name)) return [name];
  const shared = others.some((other) => other !== name && nameParts(other.split(' ')).at(-1) === foldText(surname));
  return shared ? [name] : [surname, name];
}
