/** Reads YAML that lies among sources: what a sidecar states of the source beside it, or Pandoc's list of references. */
import { isMap, parseDocument } from 'yaml';
import { readFrontMatter, span } from '../../engine/index';
import { placesOfIds, readItems } from './cslItems';
import type { BibliographyFile } from './bibliographyFile';

const OPENING = '---\n';
const KEY = /^(?:key|id)[ \t]*:[ \t]*(["']?)([^"'\r\n#]*[^"'\r\n#\s])\1/mu;

export function readReferencesYaml(text: string): BibliographyFile | undefined {
  if (!/^references[ \t]*:/mu.test(text)) return undefined;
  const document = parseDocument(withoutMarks(text), { prettyErrors: false, uniqueKeys: false });
  if (!isMap(document.contents) || document.errors.length > 0) return undefined;
  return readItems(document.toJS() as unknown, placesOfIds(text, /\bid[ \t]*:[ \t]*["']?([^"'\s,{}]+)/gu));
}

/** The same fields as in front matter; undefined where it states none of them. */
export function readSidecar(text: string): BibliographyFile | undefined {
  const { data, problems } = readFrontMatter(`${OPENING}${withoutMarks(text)}\n${OPENING}`);
  const { key, ...stated } = data;
  if (problems.length > 0) return { entries: [], problems: problems.map(({ ofFile }) => ofFile) };
  if (key === undefined && Object.keys(stated).length === 0) return undefined;
  const m = KEY.exec(text);
  const from = m ? m.index + m[0].lastIndexOf(m[2] ?? '') : 0;
  const entry = { stated, work: {}, files: [], span: span(from, from + (m ? (key?.length ?? 0) : 0)) };
  return { entries: [{ ...(key !== undefined && { key }), ...entry }], problems: [] };
}

/** The marks of front matter, where somebody has written them here, too; of the same length, so that places stay. */
const withoutMarks = (text: string): string =>
  text.replace(/^\uFEFF/u, ' ').replace(/^(?:---|\.\.\.)[ \t]*$/gmu, (mark) => `#${' '.repeat(mark.length - 1)}`);
