// Words with which writers speak for themselves, or lead from one part of a text to the next.
//
// Source: compiled by hand for this project after the stance and discourse markers of Hyland, "Metadiscourse" (2005).

const any = (phrases: string): string =>
  phrases
    .trim()
    .split('\n')
    .map((phrase) => phrase.trim().replace(/ /gu, '\\s+'))
    .join('|');

/** The writer's own judgement; anywhere in the sentence. */
export const OPINION = new RegExp(
  String.raw`\b(?:${any(`
in my view
in my opinion
in our view
in our opinion
to my mind
I think
I believe
I would argue
we would argue
one could argue
it could be argued
it is hard not to
it is hard to imagine
it is worth asking
the question is
arguably
admittedly
sadly
unfortunately
fortunately
thankfully
regrettably
needless to say
it is time to
it is high time
`)})\b`,
  'iu',
);

/** Leads over; at the beginning of the sentence. */
export const TRANSITION = new RegExp(
  String.raw`^\W*(?:sure\W+|of course\W+)?(?:${any(`
here is
here are
here's
this is where
that is where
what follows
first things first
more on that
let us
let's
so far so good
all of which
that brings us
back to
but first
but more
as we will see
as we shall see
`)})\b`,
  'iu',
);

/** Asks readers to go on elsewhere: "CLICK HERE for all the latest", "WATCH: the goal", "Scroll down for video". */
export const INVITATION =
  /^\W*(?:please\s+)?(?:(?:click|tap|press)\s+(?:here|below|on|through|the)|(?:scroll|swipe)\s+(?:down|up|left|right|through|to)|(?:read|watch|see|view|listen)\s+(?:more|below|here|the full)\b|(?:read|watch|see also|read also|listen|vote|more|related)\s*:)/iu;
