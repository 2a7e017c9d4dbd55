/** What the status bar item says and does for each state of a draft, as plain data. */
import type { StatusParams } from '../../server/src/protocol';
import { number, t } from './words';

export interface StatusWords {
  readonly text: string;
  /** The tooltip's sentences, in plain words. */
  readonly lines: readonly string[];
  /** What a click does. */
  readonly command: string;
  /** What the tooltip links to. */
  readonly links: readonly StatusLink[];
}

export interface StatusLink {
  readonly title: string;
  readonly command: string;
}

const findings: StatusLink = { title: t('Show list of findings'), command: 'workbench.actions.view.problems' };
const list: StatusLink = { title: t('Show sources'), command: 'deskcheck.sources.focus' };
const again: StatusLink = { title: t('Read them again'), command: 'deskcheck.reindex' };
const log: StatusLink = { title: t('Show log'), command: 'deskcheck.showOutput' };

const packet: StatusLink = { title: t('Make packet'), command: 'deskcheck.makePacket' };

export const statusLinks = [findings, list, packet, again, log];

/** What is off in a folder that is not trusted. */
export const notTrusted = t(
  'Folder not trusted: decisions are not written, no index of its sources is kept, its settings that name folders are not followed, and nothing outside it is read',
);

/** Undefined where nothing is to be shown. */
export function statusWords(status: StatusParams, trusted: boolean): StatusWords | undefined {
  const {
    done,
    total,
    sentences,
    checked,
    toSettle,
    fromBefore,
    notChecked,
    problems,
    rulesOnly,
    message = '',
  } = status;
  const restricted = trusted ? [] : [notTrusted];
  switch (status.state) {
    case 'not-a-draft':
      return undefined;
    case 'no-corpus':
      return {
        text: `$(checklist) ${t('No sources')}`,
        lines: [message, ...restricted],
        // Where files were found and not read, the list says why.
        command: problems > 0 ? 'deskcheck.showProblems' : 'deskcheck.offerSources',
        links: [list, again],
      };
    case 'error':
      return { text: '$(warning) Deskcheck', lines: [message], command: 'deskcheck.showOutput', links: [again, log] };
    case 'paused':
      return {
        text: `$(debug-pause) ${t('Checking paused')}`,
        lines: [t('Nothing is checked until you resume; hovers and sources still answer. A click resumes.')],
        command: 'deskcheck.resume',
        links: [list, log],
      };
    case 'indexing': {
      const count = total > 0 ? ` ${number(done)} / ${number(total)}` : '';
      const lines = [t('Reading your sources; findings show when all are read.')];
      return {
        text: `$(sync~spin) ${t('Sources')}${count}`,
        lines,
        command: 'deskcheck.showProblems',
        links: [list, log],
      };
    }
    case 'ready': {
      const settle = toSettle > 0 ? ` · ${t('{0} to settle', number(toSettle))}` : '';
      return {
        text: `$(checklist) ${t('{0} of {1}', number(checked), number(sentences))}${settle}`,
        lines: [
          t('{0} of {1} sentences compared with their sources', number(checked), number(sentences)),
          ...(notChecked.length > 0
            ? [t('{0} not checked: {1}', number(sentences - checked), reasons(notChecked))]
            : []),
          toSettle > 0 ? t('{0} to settle', number(toSettle)) : t('Nothing to settle'),
          ...(fromBefore > 0 ? [t('{0} from before, in the baseline', number(fromBefore))] : []),
          ...(problems > 0
            ? [
                problems === 1
                  ? t('1 problem with your sources')
                  : t('{0} problems with your sources', number(problems)),
              ]
            : []),
          ...(rulesOnly === undefined ? [] : [rulesOnly]),
          ...restricted,
        ],
        command: 'deskcheck.claims.focus',
        links: [findings, list, packet, again, log],
      };
    }
  }
}

/** The server has ended for good, or could not be started: counts from before would be stale. */
export const stoppedWords: StatusWords = {
  text: `$(warning) ${t('Deskcheck stopped')}`,
  lines: [t('Nothing is checked at the moment. A click starts it again; the log says what happened.')],
  command: 'deskcheck.restart',
  links: [log],
};

/** `5 opinion, 4 no citation` */
const reasons = (notChecked: StatusParams['notChecked']): string =>
  notChecked.map(({ why, sentences }) => `${number(sentences)} ${why}`).join(', ');
