/** How each word of a claim is carried by its sources: in the nearest passage, in another, somewhere, in a wider or narrower word, nowhere. */
import { tellingsOf } from '../../../attribution/origins/tellings';
import type { Article } from '../../../model/article';
import { keptWith } from '../../../model/kept';
import type { WordRelation } from '../../../text/wordnet/thesaurus';
import type { ContentWord } from '../reading/contentWords';
import type { ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';

/**
 * From well to not at all. `passage`: the nearest passage has it, or a word for the same; `near`: another passage has;
 * `wider`: a passage has a word for a kind of it; `elsewhere`: it stands somewhere else in the article; `narrower`: passages
 * only have what it is a kind of; `nowhere`: none of these.
 */
export const CARRIED_BY = ['passage', 'near', 'wider', 'elsewhere', 'narrower', 'nowhere'] as const;
export type CarriedBy = (typeof CARRIED_BY)[number];

/** One for each content word of the claim. */
export const carriageOf: (claim: ClaimReading) => readonly CarriedBy[] = keptWith((claim: ClaimReading) => {
  const best = [...claim.passages].sort((a, b) => b.coveredWithin - a.coveredWithin)[0];
  const sentences = [...new Set(claim.passages.flatMap(({ sentence, around }) => [sentence, ...around]))];
  return claim.words.map((word): CarriedBy => {
    const near = sentences.map((sentence) => nearest(claim, word, sentence));
    const there = best && near[sentences.indexOf(best.sentence)];
    if (there !== undefined && isSame(there)) return 'passage';
    if (near.some(isSame)) return 'near';
    if (near.includes('general')) return 'wider';
    if (claim.articles.some((article) => keysOf(article).has(word.concept.key))) return 'elsewhere';
    return near.includes('kind') ? 'narrower' : 'nowhere';
  });
});

const isSame = (relation: WordRelation): boolean =>
  relation === 'same' || relation === 'synonym' || relation === 'family';

/** From far to near. */
const NEARNESS: readonly WordRelation[] = ['none', 'opposite', 'kind', 'general', 'family', 'synonym', 'same'];

/** What the word is to the word of the sentence that comes nearest to it. */
function nearest(claim: ClaimReading, word: ContentWord, { parse, words }: SourceSentence): WordRelation {
  let best = 0;
  for (const other of words) {
    if (word.concept.key === other.concept.key) return 'same';
    if (word.concept.kind !== 'word' || other.concept.kind !== 'word') continue;
    best = Math.max(best, NEARNESS.indexOf(wordRelation(claim.parse.words[word.at]!, parse.words[other.at]!)));
  }
  return NEARNESS[best] ?? 'none';
}

const keysOf: (article: Article) => ReadonlySet<string> = keptWith(
  (article: Article) => new Set(tellingsOf(article).flatMap(({ concepts }) => [...concepts.keys()])),
);
