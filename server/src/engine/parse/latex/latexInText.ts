/** Puts a LaTeX citation where it stands: out of the prose, or as the name that the sentence begins with. */
import { span } from '../../model/span';
import { cite, citeInPlace } from '../inlineReader';
import { UNCLEAR } from '../proseBuilder';
import { citationAt } from './latexCitations';
import type { LatexReader } from './latexReader';

/** @param behind offset behind the command's name; returns where the citation ends */
export function readCitation(r: LatexReader, at: number, name: string, behind: number): number {
  const citation = citationAt(r.source, name, behind, r.end);
  if (!citation) {
    r.out.decoded(UNCLEAR, at, behind);
    return behind;
  }
  const { form, keys, end } = citation;
  const raw = { form, span: span(at, end), keys };
  const [first] = keys;
  if (form !== 'narrative' || !first || isSignature(r, at, end)) cite(r, raw);
  // The name that is printed there is the sentence's subject.
  else citeInPlace(r, raw, () => r.out.words(first.span.start, first.span.end));
  return end;
}

/** “… about it. \hfill \citet{sarn}”: behind the last sentence of a block it only names the source. */
const isSignature = ({ source, end: last }: LatexReader, at: number, end: number): boolean =>
  /[.!?…]['’”}]*[\s~]*(?:\\hfill)?[\s~({—–-]*$/u.test(source.slice(Math.max(0, at - 40), at)) &&
  /^[\s.)}]*$/u.test(source.slice(end, Math.min(last, end + 40)));
