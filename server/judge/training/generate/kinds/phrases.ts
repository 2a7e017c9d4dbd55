/** Changes that are a phrase for a phrase, whatever the grammar around them. */
import { edit } from '../edits';
import type { Sentence } from '../sentence';
import type { Relation, Turn } from '../turn';

export interface PhraseChange {
  readonly kind: string;
  readonly relation: Relation;
  /** Matched without regard to case; what it captures can be used in `to` as `$1`. */
  readonly from: RegExp;
  readonly to: readonly string[];
}

/** Each place where a phrase of the list stands, with one of the phrases that can stand there. */
export function phraseTurns(sentence: Sentence, changes: readonly PhraseChange[], chance: () => number): Turn[] {
  return changes.flatMap(({ kind, relation, from, to }) =>
    [...sentence.text.matchAll(from)].map((m): Turn => {
      const chosen = to[Math.floor(chance() * to.length)]!;
      const put = chosen.replace(/\$(\d)/g, (_, n: string) => m[Number(n)] ?? '');
      const end = m.index + m[0].length;
      const cased = /^[A-Z]/.test(m[0]) && m.index === 0 ? put.charAt(0).toUpperCase() + put.slice(1) : put;
      return {
        kind,
        relation,
        edits: [edit(m.index, put === '' && sentence.text[end] === ' ' ? end + 1 : end, cased)],
      };
    }),
  );
}

/** A list of "from = to | to" as changes; words of `from` are taken as they are, at borders of words. */
export const changes = (kind: string, relation: Relation, lines: string): readonly PhraseChange[] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [from = '', to = ''] = line.split(/ =(?: |$)/).map((part) => part.trim());
      return from === ''
        ? []
        : [
            {
              kind,
              relation,
              from: new RegExp(`(?<![\\w-])(?:${from})(?![\\w-])`, 'gi'),
              to: to.split('|').map((t) => t.trim()),
            },
          ];
    });
