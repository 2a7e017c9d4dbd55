/** Text and attributes of a drawing: nothing of a draft or a source can act as markup in it. */
import { withEntities } from '../../../adapters/markupEntities';
import { plainLine } from '../plainLine';

/** For text and for attributes in double quotes, in HTML and in XML. */
export const escaped = (text: string): string => withEntities(plainLine(text));

/**
 * As much of the text as fits, with an ellipsis. No font is known here, so signs count by their usual widths.
 * @param width in ems
 */
export function fitting(text: string, width: number): string {
  const line = plainLine(text).trim();
  let used = 0;
  let kept = '';
  for (const sign of line) {
    used += widthOf(sign);
    if (used > width) return `${kept.trimEnd()}…`;
    kept += sign;
  }
  return line;
}

/** In ems, rather more than less. */
export const lengthOf = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

function widthOf(sign: string): number {
  if (/[ ijlI.,:;'’‘|!()[\]ft]/u.test(sign)) return 0.34;
  if (/[mwMW@%—…]/u.test(sign)) return 0.92;
  if (/[A-Z]/u.test(sign)) return 0.7;
  return /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uff00-\uff60]|\p{Extended_Pictographic}/u.test(sign) ? 1.1 : 0.58;
}
