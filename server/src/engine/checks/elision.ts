/** quote/elision: the words left out at an ellipsis, in brackets or at the quotation's edge turn its meaning. */
import { mayJudge } from '../evidence/citedMatches';
import { isSameWords } from '../evidence/locateQuote';
import { placesOf } from '../evidence/places';
import { editForOmission } from '../evidence/sourceEdits';
import { turnWordsAtEdge } from '../evidence/turnedEdge';
import { turnWordsIn } from '../evidence/turnedMeaning';
import type { FindingData, Fix, TextEdit } from '../model/finding';
import { span } from '../model/span';
import type { Check } from './check';
import { t } from '../model/language';

export const elision: Check = {
  id: 'quote/elision',
  summary: 'Words left out of a quotation (not, only, if, may …) that turn its meaning.',
  leaves:
    'Words left out that turn nothing, a “not” or “if” that stands in the paraphrase around the quotation, and ellipses of the source itself.',
  verdict: 'misquote',
  severity: 'error',
  *run(subject, context) {
    if (subject.kind !== 'quotation' || subject.reading.use !== 'speech') return;
    const { quotation } = subject;
    const { best } = subject.sorted;
    if (!best || !isSameWords(best)) return;
    const { text } = context.draft;
    const sentence = context.draft.sentences[quotation.sentence];
    const around = sentence
      ? `${text.slice(sentence.span.start, quotation.span.start)} ${text.slice(quotation.span.end, sentence.span.end)}`
      : '';
    const kept = text.slice(quotation.content.start, quotation.content.end);
    if (!mayJudge(subject.sorted, kept)) return;
    for (const omission of best.omissions) {
      const words = turnWordsIn(omission, best.article.text, kept, around);
      if (words.length === 0) continue;
      const data: FindingData = { rule: 'quote/elision', omission, turnWords: words, edge: 'inside' };
      yield {
        data,
        span: omission.draftSpan,
        evidence: placesOf(best),
        fixes: putBack(editForOmission(omission, text, best.article.text)),
      };
    }
    const edge = turnWordsAtEdge(best, text, quotation, around);
    if (!edge) return;
    const at = edge.side === 'before' ? quotation.content.start : quotation.content.end;
    const last = /[\p{L}\p{N}'’]+[^\p{L}\p{N}]*$/u.exec(kept)?.[0].length ?? 0;
    const first = /^[\p{L}\p{N}'’]+/u.exec(kept)?.[0].length ?? 0;
    yield {
      data: { rule: 'quote/elision', turnWords: [edge.words], edge: edge.side },
      span: edge.side === 'before' ? span(at, at + first) : span(at - last, at),
      evidence: placesOf({ ...best, spans: [...best.spans, edge.source] }),
      fixes: [],
    };
  },
};

const putBack = (edit: TextEdit | undefined): readonly Fix[] =>
  edit ? [{ title: t('Put the words left out back in'), edits: [edit], preferred: true }] : [];
