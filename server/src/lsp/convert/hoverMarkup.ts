/** A hover card as Markdown or plain text; nothing from a draft or an article can act as markup in it. */
import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { plainLine as plainWords } from './plainLine';
import {
  t,
  type DraftDigest,
  type HoverCard,
  type HoverLine,
  type HoverRun,
  type Place,
  type Span,
} from '../../engine/index';

/** Words in a draft. */
export interface DraftPlace {
  readonly draft: DraftDigest;
  readonly span: Span;
}

/** Address that opens a place, with its line: `file:///…#L12`. */
export type LinkTo = (place: Place | DraftPlace) => string;

/** Further ways to the same words, with what they are called: addresses as they stand. */
export type MoreLinks = (place: Place) => readonly { readonly name: string; readonly address: string }[];

const noMore: MoreLinks = () => [];

export function hoverMarkup(
  card: HoverCard,
  kind: MarkupKind,
  linkTo: LinkTo,
  more: MoreLinks = noMore,
): MarkupContent {
  return kind === MarkupKind.Markdown
    ? { kind, value: card.blocks.map((lines) => markdownBlock(lines, linkTo, more)).join('\n\n---\n\n') }
    : { kind, value: card.blocks.map((lines) => lines.map(plainLine).join('\n')).join('\n\n') };
}

/** Two blanks before a line's end are a hard break: the card keeps its lines. */
const markdownBlock = (lines: readonly HoverLine[], linkTo: LinkTo, more: MoreLinks): string =>
  lines.map((line) => line.map((run) => markdownRun(run, linkTo, more)).join('')).join('  \n');

function markdownRun(run: HoverRun, linkTo: LinkTo, more: MoreLinks): string {
  if (isLink(run)) {
    const address = linkTo(run.look === 'open' ? run.place : run);
    const others = run.look === 'open' ? more(run.place).map(otherLink) : [];
    return [`[${t('open')}](<${address.replace(/[<>\s\\&]/g, encodeURIComponent)}>)`, ...others].join(' · ');
  }
  const text = escaped(run.text);
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (run.look === 'plain' || !words) return text;
  const mark = run.look === 'strong' ? '**' : '~~';
  return `${before}${mark}${words}${mark}${after}`;
}

/** An ampersand parts the fields of an address; as an entity it is no other one's beginning. */
const otherLink = ({ name, address }: ReturnType<MoreLinks>[number]): string =>
  `[${name}](<${address.replace(/[<>\s\\`|]/g, encodeURIComponent).replace(/&/g, '&amp;')}>)`;

type LinkRun = HoverRun & { readonly look: 'open' | 'open-draft' };
const isLink = (run: HoverRun): run is LinkRun => run.look === 'open' || run.look === 'open-draft';

/**
 * Every ASCII mark that Markdown gives a meaning is escaped; `&` and `<` become entities, since a renderer may allow
 * HTML. Where renderers make links of bare addresses, their colon, dot or `@` becomes an entity, which looks the same.
 */
const escaped = (text: string): string =>
  plainWords(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/[\\`*_{}[\]()+!|~$^=-]/g, '\\$&')
    .replace(/^(\s*)#/, '$1\\#')
    .replace(/^(\s*\d+)\./, '$1\\.')
    .replace(
      // Also inside a word: renderers look for them anywhere.
      /(https?|ftp|file|command|mailto|xmpp|www)([:.])/gi,
      (_, word: string, mark: string) => `${word}&#${mark.charCodeAt(0)};`,
    );

const plainMarks: Readonly<Record<'plain' | 'strong' | 'struck', string>> = { plain: '', strong: '', struck: '~' };

const plainLine = (line: HoverLine): string =>
  line
    .map((run) => (isLink(run) ? pathOf(run) : `${plainMarks[run.look]}${plainWords(run.text)}${plainMarks[run.look]}`))
    .join('');

const pathOf = (run: LinkRun): string => (run.look === 'open' ? run.place.article.path : run.draft.path);
