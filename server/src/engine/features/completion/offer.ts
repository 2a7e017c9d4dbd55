/** What completion offers, whatever its kind; and what it stands on. */
import type { CorpusView } from '../../model/corpus';
import type { Draft } from '../../model/draft';
import type { TextEdit } from '../../model/finding';
import type { Span } from '../../model/span';

/** The half-typed draft, parsed, is enough; a full analysis is not needed and not waited for. */
export interface CompletionGround {
  readonly draft: Draft;
  readonly corpus: CorpusView;
}

/** A stretch of an offer's documentation; a source's own words are strong. */
export interface OfferRun {
  readonly look: 'plain' | 'strong';
  readonly text: string;
}

export interface CompletionOffer {
  readonly kind: 'key' | 'page' | 'quotation' | 'speaker';
  /** What the list shows: a key, a page, the quoted words, a name. */
  readonly label: string;
  /** The label where `aside` stands beside it, and both must fit into a list as narrow as VS Code's. */
  readonly brief?: string;
  /** Beside the label, short enough to be read in the list: who says it and where. Empty where `detail` is all there is. */
  readonly aside: string;
  /** One line: publisher and date, or a role and where it comes from. */
  readonly detail: string;
  /** What a look at the offer shows, line by line; may be empty. */
  readonly documentation: readonly (readonly OfferRun[])[];
  /** What typed letters are held against. */
  readonly filterText: string;
  readonly newText: string;
  /** Original span, on the cursor's line, that `newText` takes the place of. */
  readonly replace: Span;
  /** A change elsewhere that belongs to it: the comma inside the closing mark. */
  readonly also?: TextEdit;
}

/** One kind of offers. Both functions are asked at every keystroke that may begin one. */
export interface Completer<Place> {
  /** What is being typed at `offset`, by the text alone: cheap, and undefined nearly everywhere. */
  placeAt(text: string, offset: number): Place | undefined;
  /** Best first. */
  offersAt(ground: CompletionGround, place: Place): readonly CompletionOffer[];
}

/** Editors hold what is typed against this: the letters so far, so that none of our choice is dropped, and then the rest. */
export const filterFor = (typed: string, words: string): string => (typed === '' ? words : `${typed} ${words}`);
