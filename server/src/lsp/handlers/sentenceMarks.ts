/** `deskcheck/sentenceMarks`, to clients that underline sentences. */
import { SentenceMarksNews } from '../sentenceMarksNews';
import type { Handlers } from './handlers';

export const sentenceMarks: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session, features }) => {
    if (!features.marksSentences) return;
    const news = new SentenceMarksNews(connection);
    session.onDidTell((draft) => news.told(draft, session.paused));
    session.onDidMove(() => news.keepOnly(session.drafts.all));
  },
};
