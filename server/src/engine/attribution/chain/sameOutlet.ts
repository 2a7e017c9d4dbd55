/** Compares names of outlets: "AP" and "The Associated Press" are one, "the Post" in the Halevny Post is the page itself. */
import { outletForms, outletFormWords, type KnownOutlet } from '../../text/lexicons/knownOutlets';

/** The outlet of the list that goes by this name, however it is written. */
export function listedOutlet(name: string): KnownOutlet | undefined {
  const words = outletFormWords(name.replace(/ \(.*\)$/u, '').replace(/^the /iu, ''));
  return outletForms.get(words[0] ?? '')?.find((f) => f.words.join(' ') === words.join(' '))?.outlet;
}

/** The name by which all forms of one outlet are the same: the list's own name, else the bare words. */
export function outletKey(name: string): string {
  const listed = listedOutlet(name);
  if (listed) return listed.name;
  const words = outletFormWords(name.replace(/ \(.*\)$/u, '').replace(/^the /iu, ''));
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
