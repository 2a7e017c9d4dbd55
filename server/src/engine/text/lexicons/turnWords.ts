/** Words that turn what a sentence commits to: negation, limits, conditions, hedges. Sources: Quirk et al. (1985), Hyland's hedges (1998). */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export type TurnClass = 'negation' | 'limit' | 'condition' | 'hedge';

export const TURN_WORDS: Readonly<Record<TurnClass, ReadonlySet<string>>> = {
  negation: set(
    `not no never none nobody nothing neither nor nowhere cannot without hardly barely scarcely isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't
hasn't haven't hadn't mustn't needn't ain't`,
  ),
  limit: set('only almost nearly partly partially mostly largely merely some sometimes rarely seldom few'),
  condition: set('if unless provided assuming until except'),
  hedge: set(
    `may might could perhaps maybe possibly probably likely unlikely allegedly alleged reportedly supposedly apparently arguably seemingly seems seem appears appear suggests potentially
presumably purportedly rumoured rumored`,
  ),
};

/** Words before a quotation that already carry a negation of their own: "denied being “a safe place”". */
export const IMPLICIT_NEGATIONS: ReadonlySet<string> = set(
  `deny denied denies denying reject rejected rejects rejecting refuse refused refuses refusing doubt doubted doubts doubting dismiss dismissed dismisses dismissing fail failed fails
failing decline declined declines declining lack lacked lacks lacking avoid avoided avoids avoiding stop stopped stops stopping unable far short hardly instead rather
dispute disputed disputes disputing oppose opposed opposes opposing`,
);
