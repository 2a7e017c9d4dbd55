/** Finds the names in a paragraph, each with the titles, roles and apposition around it. */
import type { Span } from '../model/span';
import { AUXILIARIES, DETERMINERS } from '../text/lexicons/closedClass';
import { ROLES, TITLES } from '../text/lexicons/roles';
import { readClause, type Token } from './clause';
import { nameParts } from './names';

export interface NameMention {
  /** Without titles, as written. */
  readonly name: string;
  /** Folded parts; the last is the surname. */
  readonly parts: readonly string[];
  /** Folded words of titles, roles and apposition. */
  readonly roles: readonly string[];
  /** True in mid-sentence, where only names have capitals. */
  readonly inside: boolean;
}

const PARTICLES = new Set('de da di do dos du del della von van der den zu al el bin ibn la le ter ten'.split(' '));
/** Capitalised words that are no part of a person's name. */
const NOT_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
the a an and but in on at by for he she it they his her this that these those there when while after before as if i we you no yes not what who how why mr mrs ms`.split(
    /\s+/u,
  ),
);

const kept = new WeakMap<readonly Span[], readonly NameMention[]>();

/** Names of one paragraph, in order; kept with its `sentences` array, which stands for its text. */
export function mentionsOf(paragraph: {
  readonly text: string;
  readonly sentences: readonly Span[];
}): readonly NameMention[] {
  let mentions = kept.get(paragraph.sentences);
  if (!mentions) {
    mentions = readMentions(paragraph.text);
    kept.set(paragraph.sentences, mentions);
  }
  return mentions;
}

function readMentions(text: string): readonly NameMention[] {
  const tokens = readClause(text, { start: 0, end: text.length }, []);
  const mentions: NameMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const end = nameEnd(tokens, i);
    if (end === i) continue;
    const words = tokens.slice(i, end);
    const parts = nameParts(words.map((t) => t.text));
    if (parts.length > 0) {
      const own = words.slice(-parts.length).map((t) => t.text.replace(/['’]s$/u, ''));
      const before = tokens[i - 1]?.kind;
      mentions.push({
        name: own.join(' '),
        parts,
        roles: rolesAround(tokens, i, end, words.length - parts.length),
        inside: before === 'word' || before === 'comma',
      });
    }
    i = end - 1;
  }
  return mentions;
}

/** End of the run of name words that begins at `i`; `i` itself when none does. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  while (end < tokens.length) {
    const t = tokens[end];
    if (!t || t.kind !== 'word') break;
    const particle = PARTICLES.has(t.word) && end > i && tokens[end + 1]?.capital;
    if (!particle && (!t.capital || NOT_NAMES.has(t.word) || AUXILIARIES.has(t.word))) break;
    end++;
    if (t.possessive) break;
  }
  return end;
}

/** Titles before the name, a role in lower case before it, and the apposition behind it. */
function rolesAround(tokens: readonly Token[], start: number, end: number, titles: number): readonly string[] {
  const roles = tokens.slice(start, start + titles).map((t) => t.word);
  for (let k = start - 1; k >= Math.max(0, start - 4); k--) {
    const t = tokens[k];
    if (!t || t.kind !== 'word' || DETERMINERS.has(t.word)) break;
    if (!ROLES.has(t.word) && !TITLES.has(t.word) && roles.length === titles) break;
    roles.push(t.word);
  }
  if (tokens[end]?.kind === 'comma') {
    const first = tokens[end + 1];
    if (
      first?.kind === 'word' &&
      (DETERMINERS.has(first.word) || ROLES.has(first.word) || first.possessive || TITLES.has(first.word))
    ) {
      for (let k = end + 1; k < Math.min(tokens.length, end + 12) && tokens[k]?.kind === 'word'; k++)
        roles.push(tokens[k]?.word ?? '');
    }
  }
  return roles.filter((w) => w !== '' && !DETERMINERS.has(w));
}
