/** The name phrases of a sentence: people as the cast reads them, and bodies whose words would be titles elsewhere. */
import type { Token } from '../../attribution/clause';
import { nameRuns, type NameRun } from '../../attribution/nameMentions';
import { CALENDAR } from '../../text/lexicons/closedClass';
import { countryOf } from '../../text/lexicons/countries';
import { ORGANISATION_WORDS } from '../../text/lexicons/roles';
import { nameParts } from '../../text/names/nameParts';
import { foldWord } from '../../text/words';

/** The names of the cast, and bodies named "Ministry of Defence", whose words are titles elsewhere. */
export function runsOf(tokens: readonly Token[], text: string): readonly NameRun[] {
  const runs = nameRuns(tokens, text).flatMap((run) => apart(tokens, run));
  const bodies = bodiesOf(tokens).filter(
    (body) => !runs.some((run) => run.start <= body.start && body.end <= run.end && run.organisation),
  );
  if (bodies.length === 0) return runs;
  const free = runs.filter((run) => !bodies.some((body) => run.start < body.end && body.start < run.end));
  return [...free, ...bodies].sort((a, b) => a.start - b.start);
}

/** Words of a body named by its kind first: "Ukrainian Ministry of Foreign Affairs". */
function bodiesOf(tokens: readonly Token[]): readonly NameRun[] {
  const bodies: NameRun[] = [];
  const isName = (i: number): boolean => {
    const t = tokens[i];
    return t?.kind === 'word' && t.capital && !CALENDAR.has(t.word);
  };
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (
      !isName(i) ||
      !KINDS_OF_BODY.test(tokens[i]?.word ?? '') ||
      tokens[i]?.possessive ||
      !/^(?:of|for)$/u.test(tokens[i + 1]?.word ?? '') ||
      !isName(i + 2)
    )
      continue;
    let start = i;
    while (isName(start - 1) && countryOf(tokens[start - 1]?.word ?? '') !== undefined) start--;
    let end = i + 3;
    while (
      !tokens[end - 1]?.possessive &&
      (isName(end) || (tokens[end]?.word === 'and' && isName(end + 1) && !isName(end + 2)))
    )
      end++;
    const words = tokens.slice(start, end);
    bodies.push({
      start,
      end,
      name: words.map((t) => t.text.replace(/['’]s$/u, '')).join(' '),
      parts: words.map((t) => foldWord(t.word)),
      roles: [],
      heads: [],
      titled: false,
      organisation: true,
    });
    i = end - 1;
  }
  return bodies;
}

const KINDS_OF_BODY =
  /^(?:ministry|department|bureau|office|bank|board|committee|commission|council|court|house|institute|university|college|academy|union|association|federation|league|chamber|agency|centre|center|church|party)$/u;

/** "Harbour Party and Ada Orsk": a body and somebody, where the body's name is whole before the "and". */
function apart(tokens: readonly Token[], run: NameRun): readonly NameRun[] {
  let and = run.start + 1;
  while (and < run.end && tokens[and]?.word !== 'and') and++;
  if (and >= run.end - 1 || !ORGANISATION_WORDS.has(tokens[and - 1]?.word ?? '') || isBodyName(tokens, run))
    return [run];
  const named = (start: number, end: number): NameRun => {
    const parts = nameParts(tokens.slice(start, end).map((t) => t.text));
    const name = tokens
      .slice(end - parts.length, end)
      .map((t) => t.text.replace(/['’]s$/u, ''))
      .join(' ');
    return { start, end, name, parts, roles: [], heads: [], titled: false, organisation: false };
  };
  return [named(run.start, and), { ...named(and + 1, run.end), heads: run.heads }].filter((r) => r.parts.length > 0);
}

/** "State Department", "Civil Defence Authority": what elsewhere is a title is here a part of the name. */
export function isBodyName(tokens: readonly Token[], { start, end }: NameRun): boolean {
  if (end - start < 2 || COURTESY.test(tokens[start]?.word ?? '')) return false;
  const last = tokens[end - 1]?.word ?? '';
  return ORGANISATION_WORDS.has(last) || ORGANISATION_WORDS.has(last.replace(/s$/u, ''));
}

const COURTESY = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|president|senator|governor|judge|king|queen|pope)$/u;
