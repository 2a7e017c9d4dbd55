/** What the status bar item says and does for each state of a draft, as plain data. */
import type { StatusParams } from '../../server/src/protocol';

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

const list: StatusLink = { title: 'Show sources', command: 'deskcheck.sources.focus' };
const again: StatusLink = { title: 'Read them again', command: 'deskcheck.reindex' };
const log: StatusLink = { title: 'Show log', command: 'deskcheck.showOutput' };

export const statusLinks = [list, again, log];

/** What is off in a folder that is not trusted. */
export const notTrusted =
  'Folder not trusted: decisions are not written, no index of its sources is kept, its settings that name folders are not followed, and nothing outside it is read';

/** Undefined where nothing is to be shown. */
export function statusWords(status: StatusParams, trusted: boolean): StatusWords | undefined {
  const { done, total, sentences, checked, toSettle, problems, message = '' } = status;
  const restricted = trusted ? [] : [notTrusted];
  switch (status.state) {
    case 'not-a-draft':
      return undefined;
    case 'no-corpus':
      return {
        text: '$(checklist) No sources',
        lines: [message, ...restricted],
        // Where files were found and not read, the list says why.
        command: problems > 0 ? 'deskcheck.showProblems' : 'deskcheck.offerSources',
        links: [list, again],
      };
    case 'error':
      return { text: '$(warning) Deskcheck', lines: [message], command: 'deskcheck.showOutput', links: [again, log] };
    case 'indexing': {
      const count = total > 0 ? ` ${number(done)} / ${number(total)}` : '';
      const lines = ['Reading your sources; findings show when all are read.'];
      return { text: `$(sync~spin) Sources${count}`, lines, command: 'deskcheck.showProblems', links: [list, log] };
    }
    case 'ready': {
      const settle = toSettle > 0 ? ` · ${number(toSettle)} to settle` : '';
      return {
        text: `$(checklist) ${number(checked)} of ${number(sentences)}${settle}`,
        lines: [
          `${number(checked)} of ${number(sentences)} sentences compared with their sources`,
          toSettle > 0 ? `${number(toSettle)} to settle` : 'Nothing to settle',
          ...(problems > 0 ? [`${number(problems)} ${problems === 1 ? 'problem' : 'problems'} with your sources`] : []),
          ...restricted,
        ],
        command: 'workbench.actions.view.problems',
        links: [list, again, log],
      };
    }
  }
}

/** The server has ended for good, or could not be started: counts from before would be stale. */
export const stoppedWords: StatusWords = {
  text: '$(warning) Deskcheck stopped',
  lines: ['Nothing is checked at the moment. A click starts it again; the log says what happened.'],
  command: 'deskcheck.restart',
  links: [log],
};

const number = (value: number): string => value.toLocaleString('en-US');
