/** Speakers, where a draft is about to name one. */
import { voiceAt } from '../../attribution/voiceAt';
import { commaOutside, nameForms, sharedSurnames, speechVerbOf } from '../../attribution/attributionForms';
import { withLexicon } from '../../attribution/articleParagraphs';
import { readPeople } from '../../attribution/people';
import { roleInWords } from '../../attribution/roleInWords';
import { speakerName, spokenWords, type SpokenWords } from '../../attribution/spokenWords';
import { citedNearby, type CitedNearby } from '../../evidence/citedNearby';
import { isSameWords, locateQuote } from '../../evidence/locateQuote';
import type { Article } from '../../model/article';
import { bylineOf } from '../../model/byline';
import type { TextEdit } from '../../model/finding';
import { covers, sliceOf, span } from '../../model/span';
import { foldText } from '../../text/words';
import { filterFor, type Completer, type CompletionGround, type CompletionOffer, type OfferRun } from './offer';
import { passageOf } from './passage';
import { speakerPlaceAt, type SpeakerPlace } from './speakerPlace';
import { inProse } from '../../parse/surroundings';
import { t } from '../../model/language';

export const speakers: Completer<SpeakerPlace> = { placeAt: speakerPlaceAt, offersAt };

const MAX_OFFERS = 20;
/** A voice read with less confidence names nobody. */
const VOICE_FLOOR = 0.5;

interface Named {
  readonly name: string;
  readonly person: boolean;
  /** The article that names them; undefined for a name that only the draft has. */
  readonly article?: Article;
  readonly documentation: readonly (readonly OfferRun[])[];
}

function offersAt(ground: CompletionGround, place: SpeakerPlace): readonly CompletionOffer[] {
  const { draft, corpus } = ground;
  if (!inProse(draft, place.replace.start)) return [];
  const near = citedNearby(draft, corpus, place.quotation?.start ?? place.replace.start);
  const said = place.quotation ? speakersOf(ground, place.quotation, near) : [];
  if (place.comma !== undefined && said.length === 0) return [];
  const spoken = [...near.here, ...near.elsewhere].flatMap(spokenWords).filter(isNamed).map(namedBy);
  // A name that is half typed is none yet.
  const others = draft.text.slice(0, place.replace.start) + draft.text.slice(place.replace.end);
  const people = readPeople(
    draft.blocks.map((b) => ({ text: b.prose.text, sentences: b.sentences, ...withLexicon(draft) })),
  );
  const written = people.all
    .filter(({ parts, name }) => parts.length > 1 && others.includes(name))
    .map(({ name }): Named => ({ name, person: true, documentation: [] }));
  const verb = place.wants === 'phrase' ? ` ${speechVerbOf(draft.text)}` : '';
  const also = place.comma === undefined ? undefined : commaAt(draft.text, place.comma);
  const all = withoutRepeats([...said, ...spoken, ...written]);
  const shared = sharedSurnames(all.map(({ name }) => name));
  return all
    .flatMap((named) => {
      const forms = named.person ? nameForms(named.name, others, shared) : [named.name];
      return forms.map((form) => ({ named, form }));
    })
    .filter(({ form }) => ` ${form}`.toLowerCase().includes(` ${place.typed.toLowerCase()}`))
    .slice(0, MAX_OFFERS)
    .map(({ named, form }): CompletionOffer => {
      const role = named.article ? roleInWords(named.article, named.name) : '';
      const from = named.article ? named.article.id : t('in this draft');
      return {
        kind: 'speaker',
        label: `${form}${verb}`,
        aside: role ? `${role} · ${from}` : from,
        detail: [role, named.article ? bylineOf(named.article) : t('Named in this draft')].filter(Boolean).join(' · '),
        documentation: named.documentation,
        filterText: filterFor(place.typed, form),
        newText: `${form}${verb}`,
        replace: place.replace,
        ...(also ? { also } : {}),
      };
    });
}

/** Whom the sources give these very words to, cited articles first. */
function speakersOf(
  { draft, corpus }: CompletionGround,
  quotation: SpeakerPlace['replace'],
  near: CitedNearby,
): readonly Named[] {
  const text = sliceOf(draft.text, quotation);
  const matches = locateQuote({ text, origin: 0 }, span(0, text.length), near.here, corpus).filter(isSameWords);
  return matches.flatMap(({ article, spans: [first] }): readonly Named[] => {
    const { speaker, confidence } = first ? voiceAt(article, first) : {};
    const name = speaker ? speakerName(speaker) : '';
    if (!speaker || !first || name === '' || (confidence ?? 0) < VOICE_FLOOR) return [];
    const words = spokenWords(article).find((w) => covers(w.content, first));
    return [{ name, person: speaker.kind === 'person', article, documentation: words ? passageOf(words) : [] }];
  });
}

/** Nameless sources are offered for their own words only. */
const isNamed = ({ speaker }: SpokenWords): boolean =>
  speaker.name !== '' && (speaker.kind === 'person' || speaker.kind === 'organisation');

const namedBy = (words: SpokenWords): Named => ({
  name: words.who,
  person: words.speaker.kind === 'person',
  article: words.article,
  documentation: passageOf(words),
});

function withoutRepeats(all: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return all.filter(({ name }) => {
    const folded = foldText(name);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

function commaAt(draft: string, contentEnd: number): TextEdit {
  const at = commaOutside(draft) ? contentEnd + 1 : contentEnd;
  return { span: span(at, at), newText: ',' };
}
