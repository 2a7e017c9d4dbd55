/** `deskcheck/opinionGround`, `deskcheck/standsIn` */
import { lineOf, opinionGroundAt, standsIn } from '../../engine/index';
import type { OpinionGroundParams, OpinionGroundResult, StandsInParams, StandsInResult } from '../../protocol';
import { wordsLink } from '../convert/placeLinks';
import { plainLine } from '../convert/plainLine';
import { offsetIn, rangeIn } from '../convert/ranges';
import type { Handlers } from './handlers';

/** An answer that quotes more is not read to its end. */
const MOST_QUOTES = 20;

export const secondOpinion: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) => {
    connection.onRequest(
      'deskcheck/opinionGround',
      async ({ uri, position }: OpinionGroundParams): Promise<OpinionGroundResult | null> => {
        const now = await session.drafts.current(uri);
        if (!now) return null;
        const { draft } = now.ground;
        const ground = opinionGroundAt(now.analysis, offsetIn(draft, position));
        if (!ground) return null;
        return {
          sentence: plainLine(ground.sentence),
          range: rangeIn(draft, ground.span),
          passages: ground.passages.map((it) => ({ key: plainLine(it.article.pageKey), text: plainLine(lineOf(it)) })),
        };
      },
    );
    connection.onRequest(
      'deskcheck/standsIn',
      async ({ uri, position, quotes }: StandsInParams): Promise<StandsInResult> => {
        const now = await session.drafts.current(uri);
        if (!now) return quotes.map(() => []);
        const offset = offsetIn(now.ground.draft, position);
        return quotes.map((quoted, i) =>
          (i < MOST_QUOTES ? standsIn(now.analysis, offset, quoted) : []).map((place) => ({
            label: `${plainLine(place.article.path)}:${rangeIn(place.article, place.span).start.line + 1}`,
            target: wordsLink(now.ground, place),
          })),
        );
      },
    );
  },
};
