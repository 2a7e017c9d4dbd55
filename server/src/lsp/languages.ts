/** The languages that the server speaks, and which one an editor means; their words are part of the program. */
import german from '../../l10n/bundle.l10n.de.json';
import { english, speak, type Language } from '../engine/index';

const languages: readonly Language[] = [english, { name: 'de', words: german }];

/** @param locale as editors write it: `de`, `de-AT`, `de_DE.UTF-8`; English where it is none of ours, or not said */
export function speakAs(locale: string | undefined): void {
  const asked = /^[a-z]+/i.exec(locale ?? '')?.[0].toLowerCase();
  speak(languages.find(({ name }) => name === asked) ?? english);
}
