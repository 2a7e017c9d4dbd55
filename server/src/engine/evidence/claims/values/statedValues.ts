/** Numbers and times that the sentences of an article state; read once and kept with it. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import type { Article } from '../../../model/article';
import type { Quantity, StatedTime } from '../../../model/claim';
import { keptWith } from '../../../model/kept';
import { sliceOf, span } from '../../../model/span';
import { compareTimes } from '../../../text/dates/compareTimes';
import { timesIn } from '../../../text/dates/timesIn';
import { listLengths } from '../../../text/quantities/derivable';
import { quantitiesIn } from '../../../text/quantities/quantitiesIn';

export interface StatedValues {
  /** By the number of the sentence. */
  readonly quantities: readonly (readonly Quantity[])[];
  readonly times: readonly (readonly StatedTime[])[];
  /** How many items the lists in each sentence have. */
  readonly listed: readonly (readonly number[])[];
}

/** Some microseconds a sentence. */
export const statedValues: (article: Article) => StatedValues = keptWith((article: Article): StatedValues => {
  const sentences = articleSentences(article);
  const date = article.metadata.date?.value;
  const reference = date !== undefined && /^\d{4}-\d{2}-\d{2}/u.test(date) ? date.slice(0, 10) : undefined;
  return {
    quantities: sentences.map((sentence) => quantitiesIn(article.text, sentence)),
    times: sentences.map((sentence) => timesIn(article.text, sentence, reference)),
    listed: sentences.map((sentence) => listLengths(sliceOf(article.text, sentence))),
  };
});

/** Every time that stands on an article's page, above and below its sentences too: a few milliseconds for a long one. */
const pageTimes: (article: Article) => readonly StatedTime[] = keptWith(({ text, span: at }: Article) =>
  timesIn(text, at),
);

/** Whether a page names that day somewhere, or came out on it. */
export const namesDay = (article: Article, time: StatedTime): boolean =>
  isDay(time) &&
  [...pageTimes(article), ...cameOutOn(article)].some(
    (other) => isDay(other) && /^(?:same|compatible)$/u.test(compareTimes(time, other)),
  );

const isDay = ({ from, to, day }: StatedTime): boolean => day !== undefined || (from !== undefined && from === to);

function cameOutOn({ metadata }: Article): readonly StatedTime[] {
  const date = metadata.date?.value.slice(0, 10) ?? '';
  return timesIn(date, span(0, date.length));
}
