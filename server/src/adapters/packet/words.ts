/** The words a packet uses for its codes, the same in every format. */
import type {
  Alteration,
  PacketComment,
  PacketDecision,
  PacketFinding,
  PacketQuotation,
  PacketSentence,
  PacketSummary,
  SentenceStatus,
  Severity,
  SpeakerAgreement,
} from '../../engine/index';

/** What the face knows and a packet cannot. */
export interface Imprint {
  /** On which day the packet was made, as it is to be read: `23 Nov 2026`. */
  readonly date: string;
  /** `Deskcheck 0.8.0` */
  readonly madeBy: string;
}

export const STATUS_WORDS: Readonly<Record<SentenceStatus, string>> = {
  differs: 'Differs from source',
  overstated: 'Says more than the source',
  'not-found': 'Not found in the cited sources',
  'not-checked': 'Not checked',
  found: 'Found in source',
};

/** In the order in which somebody who checks wants them. */
export const STATUSES: readonly SentenceStatus[] = ['differs', 'overstated', 'not-found', 'not-checked', 'found'];

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'To settle',
  warning: 'To settle',
  information: 'Note',
};

/** “To settle”, “Note”, “Decided”, “From before”: what stands in front of a finding. */
export const findingHead = ({ severity, decision, fromBefore }: PacketFinding): string =>
  decision ? 'Decided' : fromBefore ? 'From before' : SEVERITY_WORDS[severity];

/** Neither decided on, nor in the baseline, nor only good to know. */
export const isToSettle = ({ severity, decision, fromBefore }: PacketFinding): boolean =>
  severity !== 'information' && !decision && !fromBefore;

export const ALTERATION_WORDS: Readonly<Record<Alteration, string>> = {
  none: 'No',
  'house-style': 'House style only',
  shortened: 'Shortened',
  altered: 'Yes',
  'not-found': 'Not found',
  'not-compared': 'Not compared',
};

const AGREEMENT_WORDS: Readonly<Record<SpeakerAgreement, string>> = {
  same: 'the same speaker',
  different: 'another speaker',
  unnamed: 'no name in the source',
  unclear: 'the texts do not settle who speaks',
};

/** Behind the source's speaker; empty where there is nobody to compare. */
export const agreementWords = ({ agreement, draftSpeaker, sourceSpeaker }: PacketQuotation): string =>
  draftSpeaker === '' || sourceSpeaker === '' ? '' : AGREEMENT_WORDS[agreement];

/** “Differs from source · decided on” */
export function statusLine({ status, reason }: PacketSentence): string {
  return reason === '' ? STATUS_WORDS[status] : `${STATUS_WORDS[status]} · ${reason}`;
}

/** “Accepted: as on the tape (R. Vane, 16 Aug 2025)” */
export function decisionWords({ reason, by, date, source }: PacketDecision): string {
  const what = source === undefined ? 'Accepted' : `Not asked of ${source}`;
  const signed = [by, date].filter((part) => part !== '').join(', ');
  return signed === '' ? `${what}: ${reason}` : `${what}: ${reason} (${signed})`;
}

export function commentWords({ rules, reason }: PacketComment): string {
  const what = rules.length > 0 ? rules.join(', ') : 'everything';
  return `Comment in the draft: ${what} ignored${reason === '' ? ', no reason given' : `: ${reason}`}`;
}

/** What was decided on a quotation, and comments for it, a sentence each. */
export const decidedOn = ({ decisions, comments }: PacketQuotation): readonly string[] => [
  ...decisions.map(decisionWords),
  ...comments.map(commentWords),
];

/** “46 of 62 sentences compared”, “15 to settle” …: what stands on top. */
export function summaryWords(summary: PacketSummary): readonly string[] {
  const { compared, sentences, toSettle, notes, decided, fromBefore, quotations, sources, origins } = summary;
  return [
    `${number(compared)} of ${counted(sentences, 'sentence')} compared with sources`,
    `${toSettle === 0 ? 'nothing' : number(toSettle)} to settle${notes > 0 ? `, ${counted(notes, 'note')}` : ''}`,
    ...(decided > 0 ? [`${number(decided)} decided on`] : []),
    ...(fromBefore > 0 ? [`${number(fromBefore)} from before, in the baseline`] : []),
    `${counted(quotations, 'quotation')} to approve`,
    `${counted(sources, 'source')}${sources > 1 ? ` of ${counted(origins, 'independent origin')}` : ''}`,
  ];
}

export const number = (value: number): string => value.toLocaleString('en');

export const counted = (n: number, noun: string): string => `${number(n)} ${noun}${n === 1 ? '' : 's'}`;

/** `npa-harbour-talks, ¶5` */
export const placed = ({ key, place }: { readonly key: string; readonly place: string }): string =>
  place === '' ? key : `${key}, ${place}`;
