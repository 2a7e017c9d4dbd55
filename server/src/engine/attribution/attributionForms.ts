/** How a draft writes its attributions: the verb's tense, where the comma stands, whole names and surnames. */
import { foldText } from '../text/words';

/** The verb in the tense the draft attributes in. */
export const speechVerbOf = (draft: string): 'said' | 'says' =>
  countOf(draft, /\bsays\b/gu) > countOf(draft, /\bsaid\b/gu) ? 'says' : 'said';

/** Whether the comma before an attribution stands behind the closing mark; inside it unless most of the draft's do not. */
export const commaOutside = (draft: string): boolean => countOf(draft, /[”"»’'],/gu) > countOf(draft, /,[”"»’']/gu);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Forms in which the draft may name a person, the better one first: on second mention the surname stands alone.
 * @param draft the draft's text without the place the name is for
 * @param shared surnames, folded, that tell nobody apart: several of the people who may be meant have them
 */
export function nameForms(name: string, draft: string, shared: ReadonlySet<string>): readonly string[] {
  const surname = name.split(' ').at(-1) ?? name;
  if (surname === name || !draft.includes(name)) return [name];
  return shared.has(foldText(surname)) ? [name] : [surname, name];
}

/** Folded surnames that several of these names end in. */
export function sharedSurnames(names: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const surnames = [...new Set(names)].map((name) => foldText(name.split(' ').at(-1) ?? name));
  return new Set(surnames.filter((surname) => once.has(surname) || !once.add(surname)));
}
