/** Compares names of outlets: "AP" and "The Associated Press" are one, "the Post" in the Halevny Post is the page itself. */
import { outletForms, outletFormWords } from '../../text/lexicons/knownOutlets';

/** The name by which all forms of one outlet are the same: the list's own name, else the bare words. */
export function outletKey(name: string): string {
  const bare = name.replace(/ \(.*\)$/u, '').replace(/^the /iu, '');
  const words = outletFormWords(bare);
  const listed = outletForms.get(words[0] ?? '')?.find((f) => f.words.join(' ') === words.join(' '));
  if (listed) return listed.outlet.name;
  const kept = words.filter(
    (word, i) => i === 0 || !/^(?:newspaper|magazine|website|online|com|org|net|news|agency)$/u.test(word),
  );
  return kept.join(' ');
}

export function sameOutlet(a: string, b: string): boolean {
  const [x, y] = [outletKey(a), outletKey(b)];
  if (x === y) return x !== '';
  return endsLike(x, y) || endsLike(y, x);
}

/** "the Post": one word behind an article, the last of the longer name. */
const endsLike = (short: string, long: string): boolean =>
  !short.includes(' ') && long.toLowerCase().endsWith(` ${short.toLowerCase()}`);
