/** Phrases that every newsroom writes in the same words, whoever reports: nobody copies them. Collected from the style of wire reports. */
import { findWords } from '../words';

/** `|` sets words that take each other's place. */
const PHRASES = `did|has|have not immediately respond|responded|reply|replied to a request|requests for comment
did not respond|reply to a request|requests for comment
could not immediately|independently be reached for comment
could not be reached for comment
declined to comment on the matter|report
declined to give further details
on condition of anonymity because they|he|she were|was not authorised|authorized to speak|talk publicly
on condition of anonymity to discuss the matter|talks
was|were not authorised|authorized to speak|talk|comment publicly|to on the matter
told reporters at a news|press conference on
told reporters on the sidelines of
at a joint news|press conference with
told a news|press conference in
said in a statement posted|released|issued on
in a statement posted on social media
in a post on his|her|their social media
in a post on the social media platform
in an interview with the broadcaster
according to people familiar with the matter
a person|source with knowledge of the matter
sources with knowledge of the matter
could not be independently verified|confirmed
it was not immediately clear whether|how|why|if
there was no immediate comment|response|reaction from
there were no immediate reports of injuries|casualties
brings|bringing the total number of
for the first time in more than
since the beginning|start of the year
at the beginning|start|end of the month|week|year
compared with the same period last year
at the time of writing|publication
the spokesman|spokeswoman|spokesperson for the
is|are|was|were expected to take place in|on
in the early hours of the morning
in the north|south|east|west|northern|southern|eastern|western of the country
is a matter of life and death
only time will tell whether|if
remains to be seen whether|if|how`;

/** One hash or several for each place. */
type Phrase = readonly (readonly number[])[];

const phrases: ReadonlyMap<number, readonly Phrase[]> = group(
  PHRASES.split('\n').map((line): Phrase =>
    line.split(' ').map((words) => words.split('|').map((word) => findWords(word).hashes[0] ?? 0)),
  ),
);

function group(all: readonly Phrase[]): ReadonlyMap<number, readonly Phrase[]> {
  const byFirst = new Map<number, Phrase[]>();
  for (const phrase of all)
    for (const first of phrase[0] ?? []) {
      const known = byFirst.get(first);
      if (known) known.push(phrase);
      else byFirst.set(first, [phrase]);
    }
  return byFirst;
}

/** Words that belong to a phrase of the list from `at` on; 0 for none. */
export function newsPhraseAt(hashes: ArrayLike<number>, at: number): number {
  const fitting = (phrases.get(hashes[at] ?? 0) ?? []).filter((phrase) =>
    phrase.every((words, i) => words.includes(hashes[at + i] ?? 0)),
  );
  return fitting.reduce((longest, { length }) => Math.max(longest, length), 0);
}
