// Words that tie two things together in a finding, by how firmly: side by side, perhaps one through the other, one through the other.
//
// Sources: the ladder of health newsrooms (Sumner et al., 2014; Adams et al., 2017: correlational, conditional causal, direct causal),
// members filled in from WordNet's neighbours of "associate", "increase", "reduce" and "prevent".

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Dictionary forms that only say that two things go together. */
export const GO_TOGETHER =
  words(`associate association link correlate correlation relate relationship relation connect connection predict
  predictor predictive tie marker parallel coincide pattern indicator prevalence odds cohort cross-sectional observational`);

/** Verbs with which one thing does something to another, whatever their subject. */
export const ACTS_ON =
  words(`increase reduce cut lower raise boost improve prevent protect cause trigger affect alter damage harm hurt help
  encourage discourage stop slow speed hasten accelerate delay worsen extend prolong shorten influence ease relieve curb double halve
  enhance weaken strengthen diminish decrease drive fuel spark promote induce produce reverse ward determine shape kill save stunt
  impair inhibit suppress stimulate provoke contribute lead result make obviate combat cure beat fight enable benefit heal put keep play
  ward hamper hinder undermine aid support save give add deprive spare rob expose allow let`);

/** Comparisons of two groups: what is found beside, not through. */
export const COMPARES = /^(?:likely|higher|lower|fewer|greater|less|more|larger|smaller|better|worse|older|younger)$/u;

/** Makes of "leads to" a possibility. */
export const PERHAPS =
  words(`may might could can possibly perhaps potentially appear seem potential possible likely probably
  hypothesis hypothesise hypothesize`);
