/** Every outlet an article names, with what it is named for; read once and kept with the article. */
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import { moved, sliceOf, type Span } from '../../model/span';
import { articleSpeech } from '../articleSpeech';
import { outletMentions, type OutletMention } from './outletMentions';
import { outletNamesOf } from './outletNames';
import { outletRole, type OutletRole } from './outletRole';

export interface NamedOutlet extends OutletMention {
  readonly role: OutletRole;
  /** Where the words begin that give it the role. In `article.text`, as the span is. */
  readonly from: number;
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** Its sentence, in `article.text`. */
  readonly sentence: Span;
}

export interface OutletReading {
  /** In the order of the text. */
  readonly all: readonly NamedOutlet[];
  /** Of one paragraph. */
  in(paragraph: number): readonly NamedOutlet[];
}

export const outletReading: (article: Article) => OutletReading = keptWith((article) => {
  const { paragraphs, people } = articleSpeech(article);
  const surnames = new Set(people.all.map((person) => person.parts.at(-1) ?? ''));
  const names = outletNamesOf(article, surnames);
  const byParagraph = article.paragraphs.map((p, index): readonly NamedOutlet[] => {
    // A space that does not break is a space.
    const text = sliceOf(article.text, p.span).replace(/\u00a0/gu, ' ');
    const sentences = paragraphs[index]?.sentences ?? [];
    const base = p.span.start;
    const read: NamedOutlet[] = [];
    for (const mention of outletMentions(text, names)) {
      const sentence = sentences.find((s) => s.start <= mention.span.start && mention.span.start < s.end);
      if (!sentence) continue;
      const alone = outletRole(text, sentence, mention);
      const reading = (alone.role === 'bare' && parallel(text, sentence, mention, read.at(-1), base)) || alone;
      if (mention.use === 'weak' && !STRONG.has(reading.role)) continue;
      read.push({
        ...mention,
        role: reading.role,
        from: reading.from + base,
        span: moved(mention.span, base),
        sentence: moved(sentence, base),
        paragraph: index,
      });
    }
    return read;
  });
  return { all: byParagraph.flat(), in: (paragraph) => byParagraph[paragraph] ?? [] };
});

/** Roles that make a common word or a surname an outlet: "told Time", "on Fox". */
const STRONG: ReadonlySet<OutletRole> = new Set(['told', 'carried', 'reported', 'quoted', 'obtained', 'cited']);

/** "told NRX and the Halevny Courier": what holds for the first holds for the second. */
function parallel(
  text: string,
  sentence: Span,
  mention: OutletMention,
  last: NamedOutlet | undefined,
  base: number,
): { readonly role: OutletRole; readonly from: number } | undefined {
  if (!last || last.span.start - base < sentence.start) return undefined;
  const between = text.slice(last.span.end - base, mention.span.start);
  // "NRX, the ABC affiliate" says what NRX is; a list goes on behind its comma.
  const listed = /^, (?:the )?$/iu.test(between) && /^(?:,|,? and )/u.test(text.slice(mention.span.end));
  if (!listed && !/^(?:,? (?:and|or|&)|[’']s? and) (?:the )?$/iu.test(between)) return undefined;
  // A role that words behind the name give ("NRX reported") says nothing of the next.
  if (last.from === last.span.start) return undefined;
  return { role: last.role, from: last.from - base };
}
