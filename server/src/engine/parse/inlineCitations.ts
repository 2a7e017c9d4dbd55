/** Reads citations that are part of a sentence: narrative keys, links and wiki links, whose words stay in the prose. */
import type { SyntaxNode } from '@lezer/common';
import type { CitedKey } from '../model/draft';
import { span } from '../model/span';
import { locatorIn, narrativeKeyAt } from './citationKeys';
import { cite, citeInPlace, type InlineReader, type RawCitation } from './inlineReader';
import { linkLabel } from './leaves';
import { linkKey, wikiKey } from './linkTargets';
import { buildProse } from './proseBuilder';
import { standsAlone, wikiStandsAlone } from './standsAlone';

/** `@lee2021 [p. 3] says`: the key is the sentence's subject, so its name stays. */
export function readNarrative(r: InlineReader, { from, to }: SyntaxNode): void {
  const key = narrativeKeyAt(r.source, from);
  if (!key) return;
  const behind = r.source.slice(key.span.end, to);
  const locator = locatorIn(behind.replace(/^\}?\s*\[?/, '').replace(/\]$/, ''));
  const cited = locator === undefined ? key : { ...key, locator };
  citeInPlace(r, { form: 'narrative', span: span(from, to), keys: [cited] }, () =>
    r.out.words(key.span.start, key.span.end),
  );
  if (behind.endsWith(']')) r.out.gap(to);
}

export function readWikiLink(r: InlineReader, { from, to }: SyntaxNode): void {
  const { key, words } = wikiKey(r.source, from, to);
  const citation = { form: 'wiki', span: span(from, to), keys: [key] } as const;
  if (!words && wikiStandsAlone(r.source, citation.span, key.key, r.block)) {
    cite(r, citation);
    return;
  }
  const shown = words ?? key.span;
  citeInPlace(r, citation, () => r.out.words(shown.start, shown.end));
}

/** `[text](target)`, `[text][label]`, `[label]`; brackets without a target are the writer's own: "the [new] mayor". */
export function readLink(r: InlineReader, node: SyntaxNode): void {
  const { source } = r;
  const close = node.getChildren('LinkMark')[1];
  if (!close) {
    r.out.words(node.from, node.to);
    return;
  }
  const whole = span(node.from, node.to);
  const url = node.getChild('URL');
  if (url || source.charAt(close.to) === '(') {
    linkWords(r, node, close.from, { form: 'link', span: whole, keys: url ? [linkKey(source, url)] : [] });
    return;
  }
  const label = node.getChild('LinkLabel');
  const named = label !== null && label.to - label.from > '[]'.length;
  const name = linkLabel(named ? source.slice(label.from + 1, label.to - 1) : source.slice(node.from + 1, close.from));
  const defined = r.isDefined(name);
  r.labels.set(name, defined);
  if (defined) {
    linkWords(r, node, close.from, { form: 'link', span: whole, keys: [], refersTo: name });
    return;
  }
  r.out.words(node.from, node.from + 1);
  r.children(r, node, node.from + 1, close.from);
  r.out.words(close.from, node.to);
}

/** A link in a running sentence keeps its words; "… he said. ([Herald](a.txt))" only names the source. */
function linkWords(r: InlineReader, node: SyntaxNode, textEnd: number, citation: Omit<RawCitation, 'at'>): void {
  if (standsAlone(r.source, citation.span, r.source.slice(node.from + 1, textEnd), r.block)) {
    cite(r, citation);
    return;
  }
  citeInPlace(r, citation, () => r.children(r, node, node.from + 1, textEnd));
}

/** `^[Herald, [@a]]`: a note written in place; its words are no prose, what it cites is. */
export function readInlineNote(r: InlineReader, node: SyntaxNode): void {
  const inner: InlineReader = { ...r, out: buildProse(r.source, node.to), citations: [] };
  r.children(inner, node, node.from + '^['.length, node.to - 1);
  const keys: readonly CitedKey[] = inner.citations.flatMap((c) => c.keys);
  cite(r, { form: 'footnote', span: span(node.from, node.to), keys });
}
