/** Words that carry grammar rather than content; a match made of them alone says nothing. Source: the closed classes of English (Quirk et al. 1985). */
import { foldWord, hashWord } from '../words';

/** Alone they say nothing to a reader. */
const BARE: ReadonlySet<string> = new Set(
  `a an the this that these those my your his her its our their such
i you he she it we they me him us them myself yourself himself herself itself ourselves themselves who whom whose which what
of in on at by for with from to into onto about through upon up down out off
and or so yet as than though where whether
be am is are was were been being have has had having do does did doing
there here then now just
it's i'm we're you're they're he's she's that's there's i've we've you've they've i'd we'd you'd he'd she'd they'd i'll we'll you'll he'll she'll they'll`.split(
    /\s+/u,
  ),
);

/** They change what a sentence says all the same: how many, whether, how surely, when, on which condition. */
const BEARING: readonly string[] =
  `some any no every each either neither both all before after during between among against within without over under
nor but if because while although when since until unless will would shall should can could may might must
not n't only also very too more most much many other another same own again
won't wouldn't can't couldn't shouldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't`.split(
    /\s+/u,
  );

export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...BARE, ...BEARING]);

/** Whether a word, in any spelling, says nothing to a reader who sees it alone. */
export const saysNothingAlone = (word: string): boolean => BARE.has(foldWord(word));

const hashes = new Set([...FUNCTION_WORDS].map(hashWord));

/** The same question for a word known only by its hash. */
export const isFunctionHash = (hash: number): boolean => hashes.has(hash);
