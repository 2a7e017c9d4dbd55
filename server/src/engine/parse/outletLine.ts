/** Finds the line that names the outlet in a page's header: it stands right under the byline or the date. */
import { isOutletShaped, readHeaderLine } from './headerLine';
import type { Line } from './lines';

/**
 * "By Odile Marchetti / Northline Wire / Jan. 14, 2025": the second line. Undefined where no such line follows a byline or
 * date without a blank line between; a name alone might as well be a crosshead.
 */
export function outletLine(lines: readonly Line[]): Line | undefined {
  return lines.find((line, i) => {
    const above = lines[i - 1];
    if (!above || line.afterBlank || !isOutletShaped(line.text)) return false;
    const kind = readHeaderLine(above.text).kind;
    return (kind === 'by' || kind === 'time') && readHeaderLine(line.text).kind === 'short';
  });
}
