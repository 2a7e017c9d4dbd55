/** Says what an outlet is named for: whether somebody spoke to it, it reports, it got hold of something, or it is only there. */
import type { Span } from '../../model/span';
import {
  getVerbs,
  interviewers,
  labelNouns,
  outletNouns,
  ownWork,
  publishVerbs,
  reporterNouns,
  reportNouns,
  reportVerbs,
  talkWords,
} from '../../text/lexicons/outletSpeech';
import type { OutletMention } from './outletMentions';

export type OutletRole =
  /** Somebody speaks to it: "told X", "in an interview with X", "in a statement to X", "asked by X". */
  | 'told'
  /** Somebody speaks in it: "on X", "in an op-ed in X". */
  | 'carried'
  /** It reports: "X reported", "according to X", "a report in X", "first reported by X". */
  | 'reported'
  /** It gives somebody's words: "X quoted her as saying". */
  | 'quoted'
  /** It got hold of a document: "a memo seen by X". */
  | 'obtained'
  /** Somebody else's report goes back to it: "citing X". */
  | 'cited'
  /** Its unnamed sources: "X’s sources". */
  | 'sources'
  /** Who speaks works for it and reports: "X’s Ada Orsk", "Ada Orsk of X". */
  | 'journalist'
  /** It says so itself: a poll, an editorial, an announcement. */
  | 'own'
  /** It only says who somebody is or where something took place: "an X host", "the X debate". */
  | 'label'
  /** Only named. */
  | 'bare';

export interface RoleReading {
  readonly role: OutletRole;
  /** Where the words begin that give it the role; the mention's own start where they follow. In the paragraph. */
  readonly from: number;
}

/** How much of the sentence before and behind a name is looked at, in UTF-16 units; keeps patterns short. */
const WINDOW = 130;

/** Up to four words and a noun between a cue and the name: "told Norland’s public broadcaster NRX". */
const lead = `(?:(?:[\\p{L}\\p{N}’'.-]+ ){0,4}(?:${outletNouns}|${interviewers}),? )?`;
const name = "(?:\\p{Lu}[\\p{L}.’'-]+ ){1,3}";
/** "told Hal Tennet of X", "told a reporter for X", "told X’s sister station Y" */
const person = `(?:(?:[\\p{L}’'-]+ ){0,4}(?:${interviewers}) )?(?:${name})?`;
const day =
  '(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|last (?:week|month|year)|earlier|recently|exclusively|later|then';
const before = (source: string): RegExp => new RegExp(`${source}$`, 'u');
const behind = (source: string): RegExp => new RegExp(`^${source}`, 'u');

const told = before(`\\b([Tt](?:old|elling|ells?)) (?:${lead}|${person}(?:of|on|from|at|with|for) ${lead})`);
const toward = before(
  `\\b((?:[Ss]peaking|[Tt]alking|[Ww]riting|${talkWords})(?:,? (?:it|this|that|so|given|made|provided|issued|released|posted|published|sent|broadcast|${day})){0,3} (?:to|with)) (?:${lead}|${person}(?:of|on|from|at|for) ${lead})`,
);
/** What somebody says in it, not an interview that is only mentioned beside other doings. */
const interview = before(
  `(?:\\b((?:[Ii]n|[Dd]uring|[Ff]rom|[Tt]hrough|[Ww]ith|gave|given|giving|grant(?:s|ed|ing)) (?:[\\p{L}\\d’'-]+ ){0,5}?interviews?)|\\b([Ii]nterviewed))(?: [\\p{L}\\d’',-]+){0,4}? (?:with|by|for|on|to|in|from) (?:${lead}|${person}(?:of|on|from|at|for) ${lead})`,
);
const asked = before(
  `\\b((?:[Aa]sked|[Pp]ressed|[Cc]hallenged|[Qq]uestioned|[Qq]uizzed|[Gg]rilled) by) (?:${lead}|${person}(?:of|on|from|at|for) ${lead})`,
);
const air = before(
  `(?:^|[,”"] |\\b(?:${talkWords}|appear(?:ed|s|ing)?|appearances?|guest|segment|aired|argued|declared|announced|asked|discussed|live|week|interviewed|morning|evening|night|[A-Za-z]+day|\\d{4}),? )([Oo]n) (?:${lead})`,
);
const piece = before(
  `\\b((?:op-?eds?|opinion (?:piece|article|column)|guest (?:column|essay)|commentary|essay|[Ww]rote|[Ww]riting|[Ww]rites)(?: [\\p{L}’'-]+){0,3}? (?:in|for|on)) ${lead}`,
);
const got = before(`\\b((?:${getVerbs})(?: [\\p{L}’'-]+){0,3}? (?:by|to|with)) ${lead}`);
const madePublic = before(
  `\\b((?:[Aa]s )?(?:[Ff]irst |originally |previously )?(?:${publishVerbs})(?: [\\p{L}’'-]+){0,3}? (?:by|in|on)) ${lead}`,
);
const report = before(
  `\\b((?:[Aa]ccording to )?(?:an?|the|its|this|that|in|[\\p{L}]+) (?:${reportNouns})(?: [\\p{L}\\d,’'-]+){0,4}? (?:in|by|from|on|of|published (?:in|by|on))) ${lead}`,
);
const ownPiece = before(`\\b(?:${ownWork})(?: [\\p{L}\\d,’'-]+){0,6}? (?:in|by|from|for|of|with) ${lead}`);
const according = before(`((?:\\b[Aa]ccording to|\\b[Pp]er|\\b[Vv]ia|\\bh\\/t)) ${lead}`);
const citing = before(`\\b((?:[Cc]iting|[Qq]uoting)) ${lead}`);
const staffed = before(
  `(?:\\b(?:${reporterNouns})(?:,? ${name}|,? )|${name}|\\p{Lu}[\\p{L}’'-]+, )(?:of|at|from|with|for) `,
);
const inverted = before(', ((?:reports|reported|writes|wrote|says|notes)) (?:the )?');
const inAnInterview = before(
  `\\b((?:[Ii]n|[Dd]uring|[Tt]o|[Ww]ith|[Ff]or|[Ff]rom|[Oo]n) (?:an?|his|her|the|their|its|[\\p{L}’']+)(?: [\\p{L}\\d-]+){0,3}?) `,
);

/** Words between a name and its noun; an article begins something else. */
const adjectives = "(?:(?!(?:an?|the|his|her|its|that|of|to) )[\\p{L}\\d’'-]+ ){0,3}?";
const owns = "(?:[’']s?)?,? ";
const thenInterview = behind(`${owns}${adjectives}interviews?\\b`);
const thenOwn = behind(`(?:[’']s?)?(?:[/–-][\\p{L}\\d/ –-]{1,40}?)? ${adjectives}(?:${ownWork})\\b`);
const compound = behind('(?:[/-]\\p{L}|–\\p{Lu})');
const thenSources = behind("[’']s? (?:own )?sources?\\b");
const thenReport = behind(`${owns}${adjectives}(?:${reportNouns})\\b`);
const thenReporter = behind(
  `${owns}(?:(?!(?:an?|the|his|her|its|that|of|to) )[\\p{L}-]+ ){0,4}?(?:${reporterNouns})\\b`,
);
const thenLabel = behind(`${owns}${adjectives}(?:${labelNouns})\\b`);
const thenPerson = behind("[’']s? \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+)?");
const adverbs =
  '(?:(?:also|first|later|then|has|had|have|separately|recently|previously|earlier|subsequently|once|further|itself|yesterday|today|[A-Z][a-z]+day|on [A-Z][a-z]+day|last week|last month|last year) ){0,4}';
const aside = '(?:,[^,.;]{1,90},|,? \\([^)]{1,40}\\))?';
const asSaying = behind(`${aside}\\s+${adverbs}(?:quot(?:es|ed)|cit(?:es|ed))(?: [^.;]{1,100}?) (?:as saying|saying)`);
const thenCites = behind(`${aside}\\s+${adverbs}(?:quot(?:es|ed)|cit(?:es|ed)|citing|quoting)\\b`);
const thenVerb = behind(`${aside}\\s+${adverbs}(?:${reportVerbs})\\b`);
const thenGot = behind(`\\s+${adverbs}(?:obtained|reviewed|seen|saw)\\b`);
const ownVoice = /^[^.;]{0,30}\b(?:in (?:an editorial|a statement)|editorial)/u;
const publicOccasion = /\b(?:debate|town hall|press conference|news conference|rally|hearing|forum)\b/iu;

/** `sentence` holds the mention; both index `text`, the paragraph. Constant time: only words near the name are read. */
export function outletRole(text: string, sentence: Span, mention: OutletMention): RoleReading {
  const { start, end } = mention.span;
  if (mention.body) return { role: 'bare', from: start };
  const whole = text.slice(Math.max(sentence.start, start - WINDOW), start).replace(/\s/gu, ' ');
  const [, determiner = ''] = /\b((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) )[“"'‘]?$/u.exec(whole) ?? [];
  const ahead = determiner === '' ? whole : whole.slice(0, whole.lastIndexOf(determiner));
  const after = text.slice(end, Math.min(sentence.end, end + WINDOW)).replace(/\s/gu, ' ');
  const modifies = /^an? $/iu.test(determiner);
  const opens = (m: RegExpExecArray): number => start - whole.length + m.index + m[0].indexOf(m[1] ?? m[2] ?? '');
  const by = (role: OutletRole, pattern: RegExp, text = ahead): RoleReading | undefined => {
    const m = pattern.exec(text);
    return m ? { role, from: opens(m) } : undefined;
  };
  const here = (role: OutletRole, test: boolean): RoleReading | undefined => (test ? { role, from: start } : undefined);
  const onAir = mention.kind === 'broadcaster' || mention.programme !== undefined;

  const nounFollows = modifies || !compound.test(after);
  return (
    (nounFollows && thenInterview.test(after)
      ? (by('told', inAnInterview, whole) ?? by('told', told, ahead))
      : undefined) ??
    here('own', compound.test(after)) ??
    (modifies && !new RegExp(`^(?:${interviewers})\\b`, 'u').test(after.trimStart()) ? undefined : by('told', told)) ??
    (thenOwn.test(after) || modifies ? undefined : by('told', toward)) ??
    (thenOwn.test(after) ? undefined : by('told', interview)) ??
    (publicOccasion.test(whole) || publicOccasion.test(after) ? undefined : by('told', asked)) ??
    (thenReport.test(after) || thenOwn.test(after) ? undefined : by('carried', piece)) ??
    here('own', thenOwn.test(after)) ??
    here('sources', thenSources.test(after)) ??
    here('label', thenLabel.test(after)) ??
    here('journalist', thenReporter.test(after)) ??
    (onAir && !modifies ? by('carried', air) : undefined) ??
    (thenReport.test(after) ? (by('reported', according) ?? here('reported', true)) : undefined) ??
    (mention.programme === undefined ? here('journalist', thenPerson.test(after)) : undefined) ??
    (modifies ? here('label', true) : undefined) ??
    here('own', ownPiece.test(ahead)) ??
    by('obtained', got) ??
    by('reported', report) ??
    by('reported', madePublic) ??
    by('reported', according) ??
    by('cited', citing) ??
    here('obtained', thenGot.test(after)) ??
    here('quoted', asSaying.test(after)) ??
    here('reported', thenCites.test(after)) ??
    here('own', thenVerb.test(after) && ownVoice.test(after)) ??
    here('journalist', staffed.test(ahead) && !/[’']$/u.test(after)) ??
    here('reported', thenVerb.test(after)) ??
    by('reported', inverted, whole) ?? { role: 'bare', from: start }
  );
}
