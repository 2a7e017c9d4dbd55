/** Every outlet an article names, with what it is named for; read once and kept with the article. */
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import { lastBeginning } from '../../model/sorted';
import { moved, sliceOf, type Span } from '../../model/span';
import { articleSpeech } from '../articleSpeech';
import { outletMentions, type OutletMention } from './outletMentions';
import { outletsAgain } from './outletAgain';
import { outletNamesOf } from './outletNames';
import { outletRole, type OutletRole, type RoleReading } from './outletRole';

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
  // Of the paragraphs before: what "the newspaper" may stand for.
  let earlier: readonly OutletMention[] = [];
  const byParagraph = article.paragraphs.map((p, index): readonly NamedOutlet[] => {
    // A space that does not break is a space.
    const text = sliceOf(article.text, p.span).replace(/\u00a0/gu, ' ');
    const sentences = paragraphs[index]?.sentences ?? [];
    const base = p.span.start;
    const read: NamedOutlet[] = [];
    const named = outletMentions(text, names);
    const known = [
      ...earlier.map((mention) => ({ mention, at: -1 })),
      ...named.map((mention) => ({ mention, at: mention.span.start })),
    ];
    const mentions = [...named, ...outletsAgain(text, known, article)].toSorted((a, b) => a.span.start - b.span.start);
    for (const mention of mentions) {
      const sentence = sentences[lastBeginning(sentences, mention.span.start)];
      if (!sentence || sentence.end <= mention.span.start) continue;
      const alone = outletRole(text, sentence, mention);
      const reading = (alone.role === 'bare' && parallel(text, sentence, mention, read.at(-1), base)) || alone;
      if (mention.use === 'weak' && !isStrong(text, mention, reading)) continue;
      read.push({
        ...mention,
        role: reading.role,
        from: reading.from + base,
        span: moved(mention.span, base),
        sentence: moved(sentence, base),
        paragraph: index,
      });
    }
    if (named.length > 0) earlier = [...earlier, ...named].slice(-REMEMBERED);
    return read;
  });
  return { all: byParagraph.flat(), in: (paragraph) => byParagraph[paragraph] ?? [] };
});

/** How many names of outlets are kept in mind. */
const REMEMBERED = 8;

/** Roles that make a common word or a surname an outlet: "told Time", "on Fox". */
const STRONG: ReadonlySet<OutletRole> = new Set(['told', 'carried', 'reported', 'quoted', 'obtained', 'cited']);

/** A word that opens a sentence has its capital from there: "People say …", "Variety is good". */
const isStrong = (text: string, { span }: OutletMention, { role, from }: RoleReading): boolean =>
  STRONG.has(role) &&
  (from < span.start ||
    /^\p{Lu}{2}/u.test(text.slice(span.start, span.end)) ||
    !/(?:^|[.!?:]["”’'\s]*|["“‘'])$/u.test(text.slice(Math.max(0, span.start - 4), span.start).trimEnd()));

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
