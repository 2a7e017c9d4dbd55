/** The answer as a text beside the draft: whose words it is, and which of the words it quotes stand in the sources. */
import type { StandsInResult } from '../../../server/src/protocol';
import { t } from '../words';
import type { Answer } from './answer';

export interface OpinionPage {
  readonly text: string;
  /** Stretches that are struck out, and places that open a source; in UTF-16 units of the text. */
  readonly struck: readonly Stretch[];
  readonly links: readonly (Stretch & { readonly target: string })[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** @param model its name and vendor, as the editor has them */
export function pageOf(sentence: string, model: string, { view, quotes }: Answer, places: StandsInResult): OpinionPage {
  const struck: Stretch[] = [];
  const links: { start: number; end: number; target: string }[] = [];
  let text = '';
  const add = (words: string): Stretch => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  add(`${t('A language model said · {0} · not Deskcheck’s finding', model)}\n\n`);
  add(`${t('About the sentence:')}\n  ${sentence}\n\n`);
  add(`${t('Its words:')}\n  ${inert(view)}\n\n`);
  add(quotes.length > 0 ? `${t('What it quotes, looked for in the sources cited here:')}\n` : '');
  for (const [i, quote] of quotes.entries()) {
    const [place] = places[i] ?? [];
    if (place) {
      add(`  “${inert(quote)}”  `);
      links.push({ ...add(place.label), target: place.target });
      add(`\n`);
    } else {
      add('  ');
      struck.push(add(`“${inert(quote)}”`));
      add(`  ${t('not in the sources')}\n`);
    }
  }
  if (quotes.length === 0) add(`${t('It quotes nothing: there is nothing to look for in the sources.')}\n`);
  add(`\n${t('Nothing follows from this: no finding, no decision, no change of the draft.')}\n`);
  return { text, struck, links };
}

/** An address that no editor makes a link of. */
const inert = (words: string): string => words.replace(/:(?=\/\/)/g, ': ');
