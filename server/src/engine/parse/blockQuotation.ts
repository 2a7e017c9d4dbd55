/** A block quote without quotation marks is itself a quotation, up to the line that signs it. */
import type { QuotedSpan } from '../model/quotation';
import { span } from '../model/span';

const SIGNS = /^(?:—|–|―|-{1,3})\s*\S/;
/** "Words of hers. — Jane Orsk, mayor": signed on the same line. */
const SIGNED = /[.!?…]["”’»]?(\s+(?:—|–|―|--)\s*\p{Lu}[^!?]{0,100})$/u;

/** @param lines index in `prose` where each line of the source begins. */
export function blockQuotation(prose: string, lines: readonly number[]): readonly QuotedSpan[] {
  const signature = lines.find((at) => SIGNS.test(prose.slice(at))) ?? prose.length;
  const inline = SIGNED.exec(prose.slice(0, signature))?.[1]?.length ?? 0;
  const end = prose.slice(0, signature - inline).trimEnd().length;
  if (end === 0) return [];
  const whole = span(0, end);
  return [{ span: whole, content: whole, style: 'block', depth: 0, closed: true, continues: false }];
}
