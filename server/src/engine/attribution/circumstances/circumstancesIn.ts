/** The circumstances that the sentence of each report states, for every report of an article. */
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import { moved, type Span } from '../../model/span';
import { articleSpeech } from '../articleSpeech';
import { articleReports, type FoundReport } from '../reports/articleReports';
import { besideCue, type Circumstances } from './besideCue';

/** By report; spans index `article.text`. Read once and kept with the article. */
export const circumstancesIn = keptWith((article: Article): ReadonlyMap<FoundReport, Circumstances> => {
  const { paragraphs, people } = articleSpeech(article);
  const bySentence = new Map<number, FoundReport[]>();
  for (const found of articleReports(article)) {
    const list = bySentence.get(found.sentence);
    if (list) list.push(found);
    else bySentence.set(found.sentence, [found]);
  }
  const all = new Map<FoundReport, Circumstances>();
  for (const here of bySentence.values()) {
    const contents = here.flatMap(({ report }) => report.content);
    for (const found of here) {
      const { paragraph, tokens, report } = found;
      const place = { text: paragraphs[paragraph]?.text ?? '', tokens, paragraph, people };
      const read = besideCue(report, contents, place, article.metadata.date?.value);
      all.set(found, placed(read, article.paragraphs[paragraph]?.span.start ?? 0));
    }
  }
  return all;
});

function placed({ addressee, venue, date }: Circumstances, base: number): Circumstances {
  const at = <T extends { readonly span: Span }>(of: T): T => ({ ...of, span: moved(of.span, base) });
  return {
    ...(addressee ? { addressee: at(addressee) } : {}),
    ...(venue ? { venue: at(venue) } : {}),
    ...(date ? { date: at(date) } : {}),
  };
}
