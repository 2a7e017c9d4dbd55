// Verbs that add next to nothing to the noun they govern, and nouns that add nothing to the one behind "of".
//
// Source: compiled by hand for this project from Quirk et al. (1985), 10.30 (light verbs) and 5.5 (partitive nouns), with
// those of news copy.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** With a noun that names an event as object: "make an offer" is to offer. */
export const LIGHT_VERBS: ReadonlySet<string> = set(
  'make hold take give have do conduct pay reach strike issue launch carry undertake stage mount cast hand extend table put',
);

/** Fixed phrases of such a verb and a noun that is no event by itself, each with the verb that says the same. */
export const LIGHT_PHRASES: ReadonlyMap<string, string> = new Map([
  ['take place', 'happen'],
  ['take part', 'participate'],
  ['take effect', 'begin'],
  ['take office', 'begin'],
  ['take over', 'take over'],
  ['raise idea', 'propose'],
  ['raise possibility', 'propose'],
  ['raise prospect', 'propose'],
  ['float idea', 'propose'],
  ['float possibility', 'propose'],
  ['put forward', 'propose'],
  ['find place', 'meet'],
  ['find venue', 'meet'],
  ['seek venue', 'meet'],
  ['give way', 'yield'],
  ['come into force', 'begin'],
  ['set foot', 'enter'],
  ['play role', 'participate'],
  ...'step down,stand down,bow out'.split(',').map((verb): [string, string] => [verb, 'resign']),
  ...'post job seat office chairmanship leadership presidency directorship command'
    .split(' ')
    .flatMap((post): [string, string][] => [
      [`give up ${post}`, 'resign'],
      [`leave ${post}`, 'resign'],
    ]),
]);

/** Verbs that say of an event only that it is one, or what it is about: "the talks took place", "the talks focused on". */
export const HAPPENING: ReadonlySet<string> = set('happen occur proceed center centre focus revolve concern cover');

/** Nouns that stand for what follows their "of": "a series of talks", "the idea of a guarantee". */
export const TRANSPARENT_NOUNS: ReadonlySet<string> = set(
  `series round number kind sort type form set group lot couple pair part piece bit majority handful dozen hundred thousand million billion
dozens hundreds thousands millions billions tens range variety package wave string host idea notion concept possibility prospect issue question matter case
one some many most all each any several few both none`,
);
