/** Pairs of words of which one is so only where the other is not, each with the tags it is meant by. */

const lines = `
V rise fall
V increase decrease
V grow shrink
V win lose
V accept reject
V approve reject
V support oppose
V strengthen weaken
V improve worsen
V raise lower
V praise criticize
V succeed fail
V include exclude
V allow prohibit
V permit forbid
V love hate
V enter leave
V appoint dismiss
V hire fire
V buy sell
V confirm deny
V open close
V begin end
V start finish
V promote inhibit
V enhance impair
V activate suppress
V induce prevent
V accelerate slow
V arrive depart
V survive die
V gain lose
V attack defend
V encourage discourage
V enable prevent
V join leave
V expand contract
V welcome condemn
V like dislike
V remember forget
V arrest release
V follow precede
V upregulate downregulate
V remain vanish
J higher lower
J larger smaller
J bigger smaller
J greater lesser
J better worse
J longer shorter
J older younger
J earlier later
J stronger weaker
J faster slower
J northern southern
J eastern western
J positive negative
J successful unsuccessful
J major minor
J male female
J legal illegal
J public private
J rural urban
J guilty innocent
J high low
J largest smallest
J biggest smallest
J highest lowest
J oldest youngest
J longest shortest
J best worst
J first last
J favorable unfavorable
J similar different
J increased decreased
J elevated reduced
J common rare
J popular unpopular
J effective ineffective
J safe dangerous
J early late
J upper lower
J young old
J new old
J rich poor
J strong weak
J domestic foreign
J amateur professional
J fictional real
J alive dead
J active inactive
J independent dependent
J left right
J maternal paternal
J indoor outdoor
N increase decrease
N rise fall
N victory defeat
N success failure
N majority minority
N father mother
N son daughter
N brother sister
N husband wife
N men women
N man woman
N boys girls
N winner loser
N north south
N east west
N beginning end
N summer winter
N morning evening
N profit loss
N supporters opponents
N support opposition
N approval rejection
N protagonist antagonist
N strength weakness
N enemy ally
R before after
R above below
R always never
R rapidly slowly
R inside outside
R more less
R upward downward
R early late
R successfully unsuccessfully
R positively negatively
R publicly privately
R legally illegally
R with without
R against for
R over under
R unanimously narrowly
R voluntarily involuntarily
R deliberately accidentally
`;

export type WordClass = 'V' | 'J' | 'N' | 'R';

/** By class and dictionary form, what stands against it. */
export const OPPOSITES: ReadonlyMap<string, readonly string[]> = lines
  .trim()
  .split('\n')
  .reduce((map, line) => {
    const [of, one, other] = line.split(' ') as [WordClass, string, string];
    map.set(`${of} ${one}`, [...(map.get(`${of} ${one}`) ?? []), other]);
    map.set(`${of} ${other}`, [...(map.get(`${of} ${other}`) ?? []), one]);
    return map;
  }, new Map<string, readonly string[]>());
