/** An explained sentence as a text, with links where it names places. */
import { explainedLines, type ExplainedSentence } from '../../engine/index';
import type { WhyResult } from '../../protocol';
import { wordsLink } from './placeLinks';
import { rangeIn, type Ground } from './ranges';

export function whyOf(ground: Ground, sentence: ExplainedSentence): WhyResult {
  const links: WhyResult['links'][number][] = [];
  const lines = explainedLines(sentence).map((runs, line) =>
    runs.reduce((before, run) => {
      if (run.look !== 'place') return before + run.text;
      const { article, span } = run.place;
      const name = `${article.path}:${rangeIn(article, span).start.line + 1}`;
      links.push({
        range: { start: { line, character: before.length }, end: { line, character: before.length + name.length } },
        target: wordsLink(ground, run.place),
      });
      return before + name;
    }, ''),
  );
  return { text: `${lines.join('\n')}\n`, links };
}
