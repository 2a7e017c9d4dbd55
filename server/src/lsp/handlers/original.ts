/** `deskcheck/original` and `deskcheck/sourceMarks`: the way from a source's text to what it was extracted from. */
import type { OriginalParams, OriginalResult, SourceMarksParams, SourceMarksResult } from '../../protocol';
import { spanIn } from '../convert/ranges';
import { originalOf, sourceMarks } from '../original';
import type { Handlers } from './handlers';

export const original: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) => {
    connection.onRequest(
      'deskcheck/original',
      async ({ uri, range }: OriginalParams): Promise<OriginalResult | null> => {
        const source = await session.source(uri);
        const [text] = source?.articles ?? [];
        if (!source || !text) return null;
        const words = spanIn(text, range);
        const article = source.articles.find(({ span }) => span.start <= words.start && words.start <= span.end);
        return originalOf(source.open, article ?? text, words);
      },
    );
    connection.onRequest('deskcheck/sourceMarks', async ({ uri }: SourceMarksParams): Promise<SourceMarksResult> => {
      const source = await session.source(uri);
      return source ? sourceMarks(source) : { marks: [], online: false };
    });
  },
};
