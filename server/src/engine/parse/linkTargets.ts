/** The key a link names: its target decoded, or the page of a wiki link. */
import type { CitedKey } from '../model/draft';
import { span, type Span } from '../model/span';

/** @param url the target's span; angle brackets around it are not part of the key. */
export function linkKey(source: string, url: { readonly from: number; readonly to: number }): CitedKey {
  const written = source.slice(url.from, url.to);
  const angled = written.startsWith('<') && written.endsWith('>');
  const start = angled ? url.from + 1 : url.from;
  const end = angled ? url.to - 1 : url.to;
  return { key: decodeTarget(source.slice(start, end)), span: span(start, end) };
}

/** `corpus/harbour%20fire.txt` and `corpus/harbour\_fire.txt` as the file is called. */
function decodeTarget(target: string): string {
  const unescaped = target.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
  try {
    return decodeURIComponent(unescaped);
  } catch {
    // "100%.txt" is no escape.
    return unescaped;
  }
}

/** `[[key]]`, `[[@key]]`, `[[key|words]]`. */
export function wikiKey(source: string, from: number, to: number): { readonly key: CitedKey; readonly words?: Span } {
  const bar = source.indexOf('|', from);
  const end = bar >= 0 && bar < to ? bar : to - 2;
  const written = source.slice(from + 2, end);
  const bare = written.trimStart().replace(/^@/, '');
  const start = from + 2 + (written.length - bare.length);
  const key = { key: bare.trimEnd(), span: span(start, start + bare.trimEnd().length) };
  return end === bar ? { key, words: span(bar + 1, to - 2) } : { key };
}
