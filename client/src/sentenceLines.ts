/** Which line stands under a sentence for each way it may stand: they differ in kind, and only then in colour. Plain data. */
import type { SentenceMarksParams } from '../../server/src/protocol';

/** What was not checked has none. */
export type MarkedStatus = Exclude<SentenceMarksParams['marks'][number]['status'], 'not-checked'>;

export interface Line {
  /** As in CSS. */
  readonly style: 'solid' | 'double' | 'dashed' | 'dotted';
  /** In pixels; a double line needs three. */
  readonly width: number;
  /** As in the manifest. */
  readonly colour: string;
}

const lines: Readonly<Record<MarkedStatus, Line>> = {
  found: { style: 'solid', width: 1, colour: 'deskcheck.found' },
  differs: { style: 'double', width: 3, colour: 'deskcheck.differs' },
  overstated: { style: 'dashed', width: 2, colour: 'deskcheck.overstated' },
  'not-found': { style: 'dotted', width: 2, colour: 'deskcheck.notFound' },
};

export const lineOf = (status: MarkedStatus): Line => lines[status];

/** What the switch makes of the setting. */
export const toggled = (now: unknown): 'off' | 'marks' => (now === 'marks' || now === 'words' ? 'off' : 'marks');
