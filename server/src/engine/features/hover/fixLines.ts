/** What Ctrl+. would do, said in the hover. */
import type { Finding } from '../../model/finding';
import { plain, type HoverLine } from './card';
import { t } from '../../model/language';

export const fixLines = (findings: readonly Finding[]): readonly HoverLine[] =>
  findings
    .flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred) ?? fixes[0] ?? [])
    .map(({ title }) => [plain(t('Fix: {0}', title))]);
