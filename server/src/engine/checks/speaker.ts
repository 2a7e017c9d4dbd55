/** quote/speaker: the right words, given to somebody else than the source gives them to. */
import { mayJudge } from '../evidence/citedMatches';
import { isSameWords } from '../evidence/locateQuote';
import { placesWithSpeaker } from '../evidence/places';
import type { QuoteMatch, Speaker, SpeakerRelation, Voice } from '../model/evidence';
import type { Fix } from '../model/finding';
import { foldText } from '../text/words';
import type { Check } from './check';
import { t } from '../model/language';

/** How sure both readings must be before the writer is bothered. */
const FLOOR = { calm: { draft: 0.7, source: 0.6 }, thorough: { draft: 0.6, source: 0.45 } } as const;
/** Shorter fragments stand in many sentences; only longer ones can be called an article's own. */
const OWN_WORDS = 4;

interface Said {
  readonly match: QuoteMatch;
  readonly voice: Voice;
  readonly relation: SpeakerRelation;
}

export const speaker: Check = {
  id: 'quote/speaker',
  summary: 'A quotation given to another speaker than the source names, or a nameless source given a name.',
  leaves:
    'Names in another form, titles and offices, pronouns that may mean several people, a spokesman for whom he speaks, an organisation by its initials, and quotations to which the draft gives no speaker.',
  verdict: 'misattributed',
  severity: 'error',
  *run(subject, context) {
    if (subject.kind !== 'quotation' || subject.reading.use !== 'speech') return;
    const { quotation, reading } = subject;
    const { draftSpeaker } = reading;
    const floor = FLOOR[context.level];
    const quoted = context.draft.text.slice(quotation.content.start, quotation.content.end);
    if (!draftSpeaker || reading.draftConfidence < floor.draft || !mayJudge(subject.sorted, quoted)) return;
    const { isCited, cited, elsewhere } = subject.sorted;
    const judged = (isCited ? cited : elsewhere).filter(isSameWords);
    const said = judged.map((match): Said => {
      const at = reading.matches.indexOf(match);
      return {
        match,
        voice: reading.voices[at] ?? { confidence: 0, as: 'unclear' },
        relation: reading.relations[at] ?? 'unknown',
      };
    });
    // One article that gives them to the same speaker settles it.
    if (said.length === 0 || said.some((s) => s.relation === 'same')) return;
    const other = said.find(
      (s) => (s.relation === 'different' || s.relation === 'anonymous') && s.voice.confidence >= floor.source,
    );
    if (other?.voice.speaker) {
      // A place that names somebody who cannot be judged may be right; one that names nobody (a headline) says nothing.
      if (said.some((s) => s.relation === 'unknown' && s.voice.speaker)) return;
      yield {
        data: {
          rule: 'quote/speaker',
          draft: draftSpeaker,
          source: other.voice.speaker,
          reason: other.relation === 'anonymous' ? 'anonymous' : 'other-speaker',
        },
        span: reading.draftMention ?? quotation.span,
        evidence: placesWithSpeaker(other.match, other.voice.speaker),
        fixes: giveTo(other.voice.speaker, reading.draftMention, context.draft.text),
      };
      return;
    }
    const words = foldText(quoted).split(' ').length;
    const own =
      said.every((s) => s.voice.as === 'own') &&
      isCited &&
      words >= OWN_WORDS &&
      draftSpeaker.kind === 'person' &&
      draftSpeaker.name !== '';
    const first = said[0];
    if (!own || !first) return;
    yield {
      data: { rule: 'quote/speaker', draft: draftSpeaker, reason: 'own-words' },
      span: reading.draftMention ?? quotation.span,
      evidence: placesWithSpeaker(first.match, undefined),
      fixes: [],
    };
  },
};

/** Puts the source's speaker where the draft names its own. */
function giveTo(
  source: Speaker,
  mention: { readonly start: number; readonly end: number } | undefined,
  text: string,
): readonly Fix[] {
  const name = source.name === '' ? source.mention : source.name;
  if (!mention || name === '') return [];
  const opens =
    mention.start === 0 || /[\n.!?]["”’']?\s*$/u.test(text.slice(Math.max(0, mention.start - 4), mention.start));
  const withArticle = source.kind === 'organisation' && /^the\s/iu.test(source.mention) ? `the ${name}` : name;
  const first = withArticle.charAt(0);
  const named = withArticle === name && (source.kind === 'person' || source.kind === 'organisation');
  const phrase = named ? name : `${opens ? first.toUpperCase() : first.toLowerCase()}${withArticle.slice(1)}`;
  return [
    { title: t('Give the quotation to {0}', phrase), edits: [{ span: mention, newText: phrase }], preferred: true },
  ];
}
