/** The end of every chain of an article: agency, the outlet whose article the page carries, the page. */
import type { Article } from '../../model/article';
import type { ProvenanceLink } from '../../model/attribution';
import { pageName } from '../../model/byline';
import { keptWith } from '../../model/kept';

/** At least the page. */
export const pageTail: (article: Article) => readonly ProvenanceLink[] = keptWith((article) => {
  const { wire, publisher, carrier } = article.metadata;
  const foot = article.text.slice(article.span.start, article.span.end);
  const first = publishedFirst(foot);
  return [
    ...(wire && !contributesOnly(foot) ? [{ kind: 'wire', name: wire.value } as const] : []),
    ...(carrier && publisher ? [{ kind: 'outlet', name: publisher.value } as const] : []),
    ...(first !== undefined ? [{ kind: 'outlet', name: first } as const] : []),
    { kind: 'page', name: carrier ? carrier.value : pageName(article) } as const,
  ];
});

const FOOT = 1500;

/** "With material from NPA", "NPA contributed to this report": the agency gave a part, nobody says which. */
const contributesOnly = (text: string): boolean =>
  /\b[Ww]ith (?:additional )?(?:material|reporting|files) (?:from|by) |\bcontributed (?:to this|reporting)/u.test(
    text.slice(-FOOT),
  );

/** "This article was originally published by The Halevny Courier." */
function publishedFirst(text: string): string | undefined {
  const notice =
    /\b[Tt]his (?:article|story|report|piece|post) (?:was |has been )?(?:first |originally )(?:appeared|published|ran|posted|produced|reported)(?: [a-z]+)? (?:in|on|by|at) ((?:[Tt]he )?\p{Lu}[\p{L}\p{N}.&’'-]*(?: \p{Lu}[\p{L}\p{N}.&’'-]*){0,4})/u;
  const [, name] = notice.exec(text.slice(0, FOOT)) ?? notice.exec(text.slice(-FOOT)) ?? [];
  return name?.replace(/[.,'’-]+$/u, '').replace(/ and .*$/u, '');
}
