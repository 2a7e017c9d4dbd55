// Words by which news copy tells that somebody goes somewhere, and that people meet; to see which event a sentence tells.
//
// Source: compiled by hand for this project from the Motion, Arriving and Assemble frames of FrameNet 1.7 (their lexical
// units, reduced to those of news copy).

/** Dictionary forms of verbs of going to a place; with a preposition before it, but for those of `REACHING`. */
export const GOING: ReadonlySet<string> = new Set('travel go fly head arrive come journey return'.split(' '));

/** Those that take the place as their object. */
export const REACHING: ReadonlySet<string> = new Set('visit reach'.split(' '));

/** "is due in", "is expected in". */
export const AWAITED: ReadonlySet<string> = new Set('due expected'.split(' '));

/** Nouns of meeting: what somebody goes somewhere for. */
export const MEETING: ReadonlySet<string> = new Set(
  'talk talks negotiation negotiations meeting meetings summit discussion discussions conference meet negotiate discuss confer terms'.split(
    ' ',
  ),
);
