/** Reads the comments with which a writer settles findings in the draft itself. */
import type { DraftFormat, IgnoreComment } from '../model/draft';
import { span, type Span } from '../model/span';

/** How comments look in a format: where one of ours begins and ends, and a line that holds nothing else. */
interface CommentForm {
  readonly comment: RegExp;
  readonly only: RegExp;
}

const html: CommentForm = {
  comment: /<!--\s*deskcheck-ignore-(next-line|start|end|file)\b([^]*?)-->/g,
  only: /^(?:[ \t>]*<!--\s*deskcheck-ignore-[^]*?-->)+\s*$/,
};
const slashes: CommentForm = {
  comment: /\/\/[ \t]*deskcheck-ignore-(next-line|start|end|file)\b([^\r\n]*)/g,
  only: /^\s*\/\//,
};
const percent: CommentForm = {
  comment: /%[ \t]*deskcheck-ignore-(next-line|start|end|file)\b([^\r\n]*)/g,
  only: /^\s*%/,
};

const FORMS: Readonly<Record<DraftFormat, CommentForm>> = {
  markdown: html,
  quarto: html,
  plain: html,
  latex: percent,
  typst: slashes,
  asciidoc: slashes,
};

const LINE_END = /\r\n|\r|\n/g;

/** @param isComment whether the text at an offset is a comment; in a code block it is not. */
export function readIgnoreComments(
  text: string,
  format: DraftFormat,
  isComment: (offset: number) => boolean,
): readonly IgnoreComment[] {
  if (!text.includes('deskcheck-ignore-')) return [];
  const found: IgnoreComment[] = [];
  const open: Omit<IgnoreComment, 'reach'>[] = [];
  const form = FORMS[format];
  for (const m of text.matchAll(form.comment)) {
    if (!isComment(m.index)) continue;
    const [whole, kind, rest = ''] = m;
    const place = span(m.index, m.index + whole.length);
    const comment = { span: place, ...rulesAndReason(rest) };
    if (kind === 'next-line') found.push({ ...comment, reach: nextLine(text, place.end, form.only) });
    if (kind === 'file') found.push({ ...comment, reach: span(0, text.length) });
    if (kind === 'start') open.push(comment);
    const started = kind === 'end' ? open.pop() : undefined;
    if (started) found.push({ ...started, reach: span(started.span.end, place.start) });
  }
  // A block that is never closed reaches to the end, as its writer sees it do.
  for (const comment of open) found.push({ ...comment, reach: span(comment.span.end, text.length) });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** ` quote/altered, claim/*: the agency corrected itself` */
function rulesAndReason(rest: string): Pick<IgnoreComment, 'rules' | 'reason'> {
  const colon = rest.indexOf(':');
  const rules = colon < 0 ? rest : rest.slice(0, colon);
  const reason = colon < 0 ? '' : rest.slice(colon + 1);
  return { rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''), reason: reason.trim() };
}

/** The next line with words; further comments of this kind between are passed over. */
function nextLine(text: string, from: number, only: RegExp): Span {
  LINE_END.lastIndex = from;
  let end = LINE_END.exec(text);
  while (end) {
    const start = end.index + end[0].length;
    LINE_END.lastIndex = start;
    end = LINE_END.exec(text);
    const line = text.slice(start, end?.index ?? text.length);
    if (line.trim() !== '' && !only.test(line)) return span(start, start + line.length);
  }
  return span(text.length, text.length);
}
