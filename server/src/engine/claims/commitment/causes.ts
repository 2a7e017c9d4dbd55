/** Whether one thing is said to have come of another, and how firmly: after, linked to, contributed to, caused. */
import { CAUSE, type Cause, type Stated } from '../../model/claim';
import type { Span } from '../../model/span';
import { CAUSE_OPENERS, CAUSE_VERBS } from '../../text/lexicons/causeWords';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { conditionalOpener } from './conditions';
import { lower, namesOf, openersOf, openerText } from './words';

const VERBS = new Map<string, { readonly value: Cause; readonly prepositions: readonly string[] }[]>();
for (const [entry, value] of CAUSE_VERBS) {
  const [word = '', prepositions = ''] = entry.split('/');
  VERBS.set(word, [
    ...(VERBS.get(word) ?? []),
    { value, prepositions: prepositions === '' ? [] : prepositions.split(',') },
  ]);
}

/** The firmest word wins: "after the storm, because of the tax" names a cause. */
export function causeOf(parse: SentenceParse, event: number): Stated<Cause> | undefined {
  const found = [...ofVerb(parse, event), ...ofOpeners(parse, event)];
  return found.sort((a, b) => CAUSE.indexOf(b.value) - CAUSE.indexOf(a.value))[0];
}

function ofVerb(parse: SentenceParse, event: number): readonly Stated<Cause>[] {
  const behind = dependentsOf(parse, event, 'obl', 'nmod', 'advcl', 'obj').flatMap((d) =>
    openersOf(parse, d).map((o) => ({ text: openerText(parse, o), span: parse.words[o]!.span })),
  );
  for (const name of namesOf(parse, event))
    for (const { value, prepositions } of VERBS.get(name) ?? []) {
      const own: Span = parse.words[event]!.span;
      if (prepositions.length === 0) {
        const reaches = dependentsOf(parse, event, 'obj', 'iobj', 'nsubj:pass', 'ccomp', 'xcomp').length > 0;
        if (reaches) return [{ value, by: [own] }];
        continue;
      }
      const opener = behind.find((b) => prepositions.includes(b.text));
      if (opener) return [{ value, by: [own, opener.span] }];
    }
  return [];
}

function ofOpeners(parse: SentenceParse, event: number): readonly Stated<Cause>[] {
  return (parse.dependents[event] ?? []).flatMap((d): readonly Stated<Cause>[] => {
    if (!/^(?:advcl|obl|nmod|ccomp|acl)/.test(parse.words[d]!.relation)) return [];
    if (conditionalOpener(parse, d) !== undefined) return [];
    const openers = openersOf(parse, d);
    for (const o of openers) {
      const value =
        CAUSE_OPENERS.get(openerText(parse, o)) ??
        CAUSE_OPENERS.get(openers.map((w) => lower(parse.words[w]!)).join(' '));
      const before = parse.words[o - 1];
      if (!value || (before && /^(?:not|n't|only|partly|perhaps|possibly)$/.test(lower(before)))) continue;
      return [{ value, by: [parse.words[o]!.span] }];
    }
    return [];
  });
}
