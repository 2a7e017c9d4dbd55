// Words that tie two things together in a finding, by how firmly: asked about, side by side, perhaps one through the other, one
// through the other.
//
// Sources: the ladder of health newsrooms (Sumner et al., 2014; Adams et al., 2017: correlational, conditional causal, direct causal),
// members filled in from WordNet's neighbours of "associate", "increase", "reduce" and "prevent", and VerbNet's classes of change
// (45.4 change of state, 45.6 change on a scale, 27 engender).

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Dictionary forms that bind two things without saying how; a preposition must follow. */
export const BINDS =
  words(`associate associated association link linked correlate correlated correlation relate related relationship relation
  connect connected connection tie tied parallel coincide co-occur predictor predictive marker indicator inverse inversely odds`);

/** "Childhood wellbeing predicts adult wellbeing": with an object. */
export const FORETELLS = words('predict forecast foretell presage');

/** Verbs with which one thing does something to another, whatever their subject; with an object. */
export const ACTS_ON =
  words(`increase reduce cut lower raise boost improve prevent protect cause trigger affect alter damage harm hurt help
  encourage discourage stop slow speed hasten accelerate delay worsen extend prolong shorten influence ease relieve curb double halve
  triple enhance weaken strengthen diminish decrease drive fuel spark promote induce produce reverse ward determine shape kill save stunt
  impair inhibit suppress stimulate provoke make obviate combat cure beat fight enable benefit heal put keep play
  hamper hinder undermine aid support give add deprive rob expose allow let activate deactivate block facilitate mediate regulate
  control modulate counteract offset mitigate alleviate soothe aggravate exacerbate heighten elevate amplify intensify lessen minimise
  minimize maximise maximize optimise optimize trim shrink erode restore preserve sustain foster impede disrupt
  disturb destabilise destabilize inflame poison injure cripple disable destroy eliminate eradicate avert thwart precipitate
  elicit evoke engender generate yield spur motivate deter dampen blunt sharpen quicken lengthen widen deepen multiply quadruple
  force compel explain underlie underpin transform change modify`);

/** The same, of which no noun or adjective is spelled alike: a tagger may not know that in a headline. */
export const ACTS_ONLY =
  words(`enhance reduce prevent improve protect affect alter encourage discourage hasten accelerate worsen prolong shorten
  relieve weaken strengthen diminish induce impair inhibit suppress stimulate provoke enable hinder undermine facilitate regulate mitigate
  alleviate aggravate exacerbate heighten elevate amplify lessen minimise minimize`);

/** The same behind a preposition: "leads to", "protects against". */
export const ACTS_THROUGH: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    lead: 'to',
    result: 'in from',
    contribute: 'to',
    account: 'for',
    protect: 'against from',
    guard: 'against',
    defend: 'against',
    help: 'with to in',
    aid: 'in',
    assist: 'in with',
    interfere: 'with',
    add: 'to',
    stem: 'from',
    predispose: 'to',
    depend: 'on upon',
    rely: 'on upon',
    hinge: 'on',
    ward: 'off',
    bring: 'about',
    give: 'rise',
    act: 'on against',
  }).map(([verb, prepositions]) => [verb, words(prepositions)]),
);

/** What a writer raises, makes or adds without anything coming of anything. */
export const NOT_ACTED_ON =
  words(`concern question evidence awareness hope possibility issue debate doubt insight call case point breakthrough progress
  use sense recommendation decision way advance understanding knowledge support warning alarm claim attention argument theory hypothesis idea
  finding study news fear suspicion prospect light need data list discovery attempt effort step headway contact appointment statement
  eyebrow money fund fundraiser clear sure certain`);

/** Nouns for what one thing does to another, with the preposition before it. */
export const ACT_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    effect: 'on upon',
    impact: 'on upon in',
    influence: 'on upon over',
    role: 'in',
    part: 'in',
    bearing: 'on',
    contributor: 'to',
    contribution: 'to',
    cause: 'of',
    driver: 'of',
    trigger: 'of for',
    determinant: 'of',
    mediator: 'of',
    reason: 'for behind',
    culprit: 'in for behind',
    factor: 'in behind',
    key: 'to',
    protection: 'against',
    barrier: 'to',
  }).map(([noun, prepositions]) => [noun, words(prepositions)]),
);

/** Adjectives that say the same behind "is": "responsible for", "influential". */
export const ACT_ADJECTIVES = words(
  'responsible influential protective beneficial harmful detrimental blame effective crucial causal',
);

/** Whoever found it out does nothing to what is found: "the study raises", "findings could help". */
export const FINDERS =
  words(`study research finding result report paper review analysis survey author researcher scientist team data
  investigator academic university journal conclusion article we publication discovery project evidence they doctor expert`);

/** Verbs of asking, not of answering: what stands behind them is the matter of a study, not its finding. */
export const ASKS = words(
  'investigate examine explore assess evaluate study determine test ask analyse analyze aim seek clarify elucidate focus',
);

/** Comparisons of two groups: what is found beside, not through. */
export const COMPARES = words(
  'likely higher lower fewer greater less more larger smaller better worse highest lowest superior inferior',
);

/** Makes of "leads to" a possibility. */
export const PERHAPS =
  words(`may might could can possibly perhaps potentially appear seem potential possible likely probably
  hypothesis hypothesise hypothesize`);
