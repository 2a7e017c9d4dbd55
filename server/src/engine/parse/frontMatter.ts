/** Reads the YAML front matter of a draft or an article: what it states, which sources it names, what could not be read. */
import { isMap, isScalar, isSeq, parseDocument, type Document, type ErrorCode, type Node, type YAMLError } from 'yaml';
import type { StatedMetadata } from '../model/article';
import type { Citation, CitedKey } from '../model/draft';
import { said } from '../model/language';
import { span, type Span } from '../model/span';
import { statedFields } from './statedFields';
import { sourceKeys } from './statedSources';

export interface FrontMatter {
  /** Offset behind it, where the body begins; 0 without front matter. */
  readonly end: number;
  readonly data: StatedMetadata;
  /** `sources: [key, …]`, each with the span of the key as written. */
  readonly sources: readonly CitedKey[];
  /** `bibliography: refs.bib`, or a list, as Pandoc and Quarto have it; relative to the draft. */
  readonly bibliographies: readonly string[];
  /** One calm sentence each, English until it is shown. */
  readonly problems: readonly FrontProblem[];
}

interface FrontProblem {
  readonly span: Span;
  readonly message: string;
  /** The same of a file that holds nothing but such fields, the line counted without the mark that opens front matter. */
  readonly ofFile: string;
}

const NONE: FrontMatter = { end: 0, data: {}, sources: [], bibliographies: [], problems: [] };

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m;
/** A text may begin with a rule (`---`) instead; front matter is empty or has at least one field. */
const HAS_FIELD = /^\s*(?:["']?[\p{L}_][^\r\n:]*["']?:(?:\s|$)|[{#])/mu;

export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return NONE;
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (!closing) return NONE;
  const yaml = rest.slice(0, closing.index);
  const end = opening.length + closing.index + closing[0].length;
  if (yaml.trim() === '') return { ...NONE, end };
  return HAS_FIELD.test(yaml) ? readYaml(yaml, opening.length, end) : NONE;
}

/** Each named source as a citation of its own. */
export const frontMatterCitations = (front: FrontMatter): readonly Citation[] =>
  front.sources.map((key) => ({ form: 'front-matter', span: key.span, keys: [key] }));

function readYaml(yaml: string, offset: number, end: number): FrontMatter {
  // A lone carriage return is a line end to editors, not to YAML; the length stays.
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), { prettyErrors: false, uniqueKeys: false });
  // `- @lee2021` is no YAML, but what everybody who cites with @ writes, and the parser reads it all the same.
  const broken = document.errors.find((e) => !(e.code === 'BAD_SCALAR_START' && yaml.charAt(e.pos[0]) === '@'));
  if (broken) return { ...NONE, end, problems: [unreadable(yaml, offset, broken)] };
  const { data, problems } = statedFields(asData(document, yaml));
  return {
    end,
    data,
    sources: sourceKeys(document, yaml, offset),
    bibliographies: namedFiles(document),
    problems: problems.map(({ field }) => ({
      span: fieldSpan(document, field, offset),
      message: said('The front matter\'s "{0}" is not a text; it is ignored.', field),
      ofFile: said('This file\'s "{0}" is not a text; it is ignored.', field),
    })),
  };
}

function namedFiles(document: Document.Parsed): readonly string[] {
  const node: unknown = isMap(document.contents) ? document.contents.get('bibliography', true) : undefined;
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  return items.flatMap((item) =>
    isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '' ? [item.value.trim()] : [],
  );
}

/** What to do about the errors that writers make; the parser speaks of mappings and collections. */
const ADVICE: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY: said('a value with a colon in it needs quotation marks around it'),
  BAD_SCALAR_START: said('a value that begins with this sign needs quotation marks around it'),
  MISSING_CHAR: said('a quotation mark or bracket is not closed'),
  BAD_INDENT: said('a bracket is not closed, or a line is not indented enough'),
  TAB_AS_INDENT: said('indent with blanks instead of tabs'),
  MULTILINE_IMPLICIT_KEY: said('a colon is missing, or a name goes on in the next line'),
  UNEXPECTED_TOKEN: said('a sign stands there that does not belong there'),
  BAD_DQ_ESCAPE: said('a backslash between double quotation marks must be written twice'),
};

function unreadable(yaml: string, offset: number, error: YAMLError): FrontProblem {
  const start = Math.min(error.pos[0], yaml.length - 1);
  // The opening `---` is the first line of the text.
  const line = yaml.slice(0, start).split(/\r\n|\n|\r/).length + 1;
  const reason = ADVICE[error.code] ?? said('what stands there cannot be read as YAML');
  return {
    span: span(offset + start, offset + Math.min(yaml.length, Math.max(error.pos[1], start + 1))),
    message: said('The front matter could not be read (line {0}: {1}); its fields are ignored.', line, reason),
    ofFile: said('This file could not be read (line {0}: {1}); its fields are ignored.', line - 1, reason),
  };
}

/** Fields as plain data; numbers as written, so that the key `007` does not become 7. */
function asData(document: Document.Parsed, yaml: string): unknown {
  if (!isMap(document.contents)) return {};
  const toData = (node: unknown): unknown => {
    const range = (node as Node | null)?.range;
    const written = range ? yaml.slice(range[0], range[1]).trim() : '';
    if (isScalar(node)) return typeof node.value === 'number' || typeof node.value === 'boolean' ? written : node.value;
    try {
      return (node as Node | null)?.toJS(document) as unknown;
    } catch {
      // `title: *Bold* words`: to YAML a reference to nothing, to its writer emphasis.
      return written;
    }
  };
  return Object.fromEntries(
    document.contents.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), toData(value)]] : [])),
  );
}

function fieldSpan(document: Document.Parsed, field: string, offset: number): Span {
  const node = isMap(document.contents) ? document.contents.get(field, true) : undefined;
  const range = (node as Node | undefined)?.range;
  return range ? span(offset + range[0], offset + range[1]) : span(0, offset);
}
