/** Puts the texts of a file that keeps several articles apart into one text, and says where each stands in it. */
import type { SourceFile, SourcePart, StatedMetadata } from '../../engine/index';

/** Between two articles. */
const GAP = '\n\n\n';

export interface GatheredArticle {
  readonly text: string;
  readonly stated: StatedMetadata;
}

/** A key that stands in the file twice would name two articles: only its first counts. */
export function gathered(path: string, articles: readonly GatheredArticle[]): SourceFile {
  const texts: string[] = [];
  const parts: SourcePart[] = [];
  const keys = new Set<string>();
  let at = 0;
  for (const { text, stated } of articles) {
    const { key, ...others } = stated;
    const isNew = key !== undefined && !keys.has(key) && !numbered.test(key);
    if (isNew) keys.add(key);
    parts.push({ span: { start: at, end: at + text.length }, stated: isNew ? { key, ...others } : others });
    texts.push(text);
    at += text.length + GAP.length;
  }
  return { path, text: texts.join(GAP), bodyStart: 0, stated: {}, parts, extracted: true };
}

/** `stem#2` is what articles without a key of their own are called. */
const numbered = /#\d+$/;

/** With its title as first line, as the engine expects it of an extracted text. */
export const titled = (title: string | undefined, text: string): string =>
  title === undefined || text.startsWith(title) ? text : `${title}\n\n${text}`;
