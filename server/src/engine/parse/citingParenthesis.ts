/** Reads parentheses that hold links and name sources: "It rose (see [Herald, p. 3](a.txt); [Brede Post](b.txt))." */
import type { InlineContext } from '@lezer/markdown';
import type { SyntaxNode } from '@lezer/common';
import type { CitedKey } from '../model/draft';
import { span } from '../model/span';
import { locatorIn } from './citationKeys';
import type { InlineReader } from './inlineReader';
import { linkKey } from './linkTargets';
import { parenthesisStandsAlone } from './standsAlone';

const LINK = String.raw`\[(?:[^\][\\\n]|\\.)+\]\((?:<[^<>\n]*>|[^\s()<>]*)\)`;
/** What may lead to a source within the parenthesis. */
const LEAD = String.raw`(?:(?:but )?see(?: also)?|cf\.|e\.g\.,?|compare|also|via|from|sources?:) `;
const CITING = new RegExp(String.raw`\((?:${LEAD})?${LINK}(?:; (?:${LEAD})?${LINK})*\)`, 'iy');
const ONE = new RegExp(String.raw`(${LEAD})?\[((?:[^\][\\\n]|\\.)+)\]\((<[^<>\n]*>|[^\s()<>]*)\)(?:; |$)`, 'iy');
const LEAD_ALONE = new RegExp(`^${LEAD}$`, 'i');
const PAREN = 0x28;

/** One link of such a parenthesis. */
export interface CitingLink {
  /** “see”; empty where nothing leads to it. */
  readonly lead: string;
  /** As written between the brackets. */
  readonly words: string;
  /** As written between the parentheses. */
  readonly target: string;
}

/** The links of `(see [a](b); [c](d))`, or of its inside; undefined where it is something else. */
export function citingLinks(written: string): readonly CitingLink[] | undefined {
  const whole = written.startsWith('(') ? written : `(${written})`;
  CITING.lastIndex = 0;
  if (CITING.exec(whole)?.[0].length !== whole.length) return undefined;
  const inside = whole.slice(1, -1);
  const links: CitingLink[] = [];
  ONE.lastIndex = 0;
  for (let m = ONE.exec(inside); m; m = ONE.lastIndex < inside.length ? ONE.exec(inside) : null) {
    const [, lead = '', words = '', target = ''] = m;
    links.push({ lead: lead.trim(), words, target });
  }
  return links;
}

/** Whether a lead word is one that such a parenthesis may have. */
export const mayLead = (lead: string): boolean => LEAD_ALONE.test(`${lead} `);

/** For the Markdown parser: an element with the links as its children. */
export function citingParenthesis(cx: InlineContext, next: number, pos: number): number {
  if (next !== PAREN) return -1;
  CITING.lastIndex = pos - cx.offset;
  const written = CITING.exec(cx.text)?.[0];
  if (written === undefined) return -1;
  const end = pos + written.length;
  return cx.addElement(cx.elt('CitingParenthesis', pos, end, cx.parser.parseInline(written.slice(1, -1), pos + 1)));
}

/** One citation where it only names sources, else words with links in them. */
export function readCitingParenthesis(r: InlineReader, node: SyntaxNode): void {
  const links = node.getChildren('Link');
  const whole = span(node.from, node.to);
  const names = links.map((link) => linkWords(r.source, link));
  const shown = names.map((words, i) => (showsFile(r.source, links[i]!, words) ? '' : words));
  if (!links.every((link) => link.getChild('URL')) || !parenthesisStandsAlone(r.source, whole, shown, r.block)) {
    r.children(r, node, node.from, node.to);
    return;
  }
  const keys = links.flatMap((link, i) => keyOf(r.source, link, names[i] ?? ''));
  r.citations.push({ form: 'link', span: whole, keys, at: r.out.gap(node.to) });
}

function linkWords(source: string, link: SyntaxNode): string {
  const close = link.getChildren('LinkMark')[1];
  return source.slice(link.from + 1, close?.from ?? link.to);
}

/** `[harbour-talks, p. 3](corpus/harbour-talks.txt)`: a file under its own name is a source, whatever its letters. */
function showsFile(source: string, link: SyntaxNode, words: string): boolean {
  const url = link.getChild('URL');
  const name = words.slice(0, words.length - suffixOf(words).length);
  return (
    url !== null &&
    linkKey(source, url)
      .key.split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/u, '') === name.replace(/\\(.)/gu, '$1')
  );
}

function keyOf(source: string, link: SyntaxNode, words: string): readonly CitedKey[] {
  const url = link.getChild('URL');
  if (!url) return [];
  const key = linkKey(source, url);
  const locator = linkLocator(words);
  if (locator === undefined) return [key];
  const start = link.from + 1 + words.lastIndexOf(locator);
  return [{ ...key, locator, locatorSpan: span(start, start + locator.length) }];
}

/** `p. 3` of "Herald, p. 3"; a number alone may be a date. */
export const linkLocator = (words: string): string | undefined => locatorIn(suffixOf(words));

const SUFFIX = /,\s*(?:(?:pp?|ch|chaps?|secs?|paras?|§|¶)\.?\s[^,]*|§+\s?\S+|¶+\s?\S+)$/iu;

const suffixOf = (words: string): string => SUFFIX.exec(words)?.[0] ?? '';
