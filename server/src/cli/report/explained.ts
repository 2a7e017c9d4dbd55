/** What was read out of a text and compared, as JSON for scripts and in lines for people. */
import { explainedLines, type ExplainedRun, type ExplainedSentence, type Place } from '../../engine/index';
import { forTerminal, inColour, type Paint } from './paint';
import { inText, makePlaces, type Places } from './places';

export function explainedAsJson(sentences: readonly ExplainedSentence[]): string {
  const places = makePlaces();
  const explained = sentences.map(({ compared, ...sentence }) =>
    compared ? { ...sentence, compared: comparedAsJson(compared, places) } : sentence,
  );
  return `${JSON.stringify({ version: 1, sentences: explained }, null, 1)}\n`;
}

function comparedAsJson(
  { passages, pairs, checks, ...more }: NonNullable<ExplainedSentence['compared']>,
  places: Places,
): object {
  const placed = ({ article, span }: Place): object => ({
    article: article.id,
    path: article.path,
    ...inText(article),
    span,
    range: places.range(article.text, span),
    text: article.text.slice(span.start, span.end),
  });
  return {
    ...more,
    passages: passages.map(({ share, ...place }) => ({ ...placed(place), share })),
    pairs: pairs.map(({ source, ...pair }) => ({ ...pair, source: placed(source) })),
    checks: checks.map(({ silent, ...check }) => ({
      ...check,
      silent: silent.map(({ by, ...why }) => (by ? { ...why, by: placed(by) } : why)),
    })),
  };
}

export function explainedAsText(sentences: readonly ExplainedSentence[], colours: boolean): string {
  const paint = inColour(colours);
  const places = makePlaces();
  const blocks = sentences.map((sentence) =>
    explainedLines(sentence)
      .map((line) => line.map((run) => runText(run, paint, places)).join(''))
      .join('\n'),
  );
  return forTerminal(`${blocks.join('\n\n')}\n`, colours);
}

function runText(run: ExplainedRun, paint: Paint, places: Places): string {
  switch (run.look) {
    case 'place':
      return places.at(run.place.article, run.place.span.start);
    case 'plain':
      return run.text;
    default:
      return paint[run.look](run.text);
  }
}
