/** Whether a named speaker tells what somebody else did or wants: what their word alone does not make a fact. */
import { covers, overlaps } from '../../../model/span';
import { ownSubject } from '../../../text/syntax/subject';
import { subtree } from '../../../text/syntax/tree';
import type { Comparison } from '../events/comparisons';
import { lemmasIn } from './caution';

/** Verbs of a view that others need not share; "said" may pass on a fact, and "noted", "admitted", "confirmed" do. */
const VIEW =
  /^(?:believe|think|claim|argue|accuse|contend|insist|allege|charge|suspect|maintain|assert|complain|speculate|according|accord)$/u;
/** Whose business it is to say what happened, and outlets, whose reports they are. */
const OFFICIAL =
  /\b(?:police|court|judge|officials?|spokes\w+|department|ministry|agency|office|report|study|researchers?|scientists?|statement|company|firm|authorities|prosecutors?|doctors?|firefighters?|survey|poll|records?|documents?|witness(?:es)?|data|investigators?|affiliate|news|newspaper|times|post|television|radio|network|magazine|journal|media|broadcaster|AP|AFP|Reuters|BBC|CNN)\b/iu;

export function tellsOfOthers({ sentence, source }: Comparison): boolean {
  const { parse, article } = sentence;
  const { evidence } = source.commitment;
  if (!evidence.source || !lemmasIn(parse, evidence.by).some((word) => VIEW.test(word))) return false;
  const speaker = article.text.slice(evidence.source.start, evidence.source.end);
  if (OFFICIAL.test(speaker)) return false;
  const subject = ownSubject(parse, source.at);
  if (subject === undefined || overlaps(parse.words[subject]!.span, evidence.source)) return false;
  // Whom a pronoun means may be the speaker; a name or a role that is not in the speaker's phrase is somebody else.
  const named = subtree(parse, subject).some(
    (i) => parse.words[i]!.tag.startsWith('NNP') && !speaker.includes(parse.words[i]!.text),
  );
  return named && parse.words[subject]!.tag.startsWith('NN') && !covers(evidence.source, parse.words[subject]!.span);
}
