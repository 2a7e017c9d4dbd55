/** The engine's only door: everything the faces and adapters may use. Nobody inside the engine imports this file. */
export type * from './model/analysis';
export type * from './model/article';
export type * from './model/attribution';
export type * from './model/catalogue';
export { emptyCatalogue } from './model/catalogue';
export type * from './model/claim';
export type * from './model/corpus';
export type * from './model/deskPlace';
export type * from './model/draft';
export type * from './model/draftDigest';
export type * from './model/evidence';
export type * from './model/finding';
export { pairKey, type Judgement, type JudgePair, type Judgements, type WordWeight } from './model/judgement';
export type * from './model/lexicon';
export { emptyLexicon, HEDGE_RUNGS } from './model/lexicon';
export type * from './model/origins';
export type * from './model/prose';
export type * from './model/provenance';
export type * from './model/quotation';
export { nothingWatched, watchedAfter, type LockedPlace, type QuoteLock, type WatchedQuotes } from './model/quoteLock';
export { lastingLocks } from './evidence/quoteLocks';
export { watchedIn } from './analysis/restoring';
export { covers, overlaps, span, type Span } from './model/span';
export { atOnce } from './model/steps';
export { changeBetween, type TextChange } from './model/textChange';
export { chainText, isRelayed } from './model/chainText';
export {
  english,
  inEnglish,
  stepsInEnglish,
  listed,
  quotedWords,
  retold,
  said,
  shownNumber,
  speak,
  t,
  tell,
  type Language,
} from './model/language';
export { counted, type Counted } from './text/counted';
export { lineStarts, positionAt, offsetAt, type Position } from './model/lineMap';
export { readFrontMatter, type FrontMatter } from './parse/frontMatter';
export { isoDate } from './parse/isoDate';
export { citesMoved, editsForMoves, fileFieldEdits, keysMoved, type SourceMove } from './features/moveSource';
export {
  keysRenamed,
  keyToRename,
  whyNoKey,
  writtenIn,
  type RenamableKey,
  type Refusal,
  type StatedKey,
} from './features/renameKey';
export { digestOf } from './parse/draftDigest';
export { mayNameBibliographies } from './parse/namedBibliographies';
export { parseDraft } from './parse/parseDraft';
export { DRAFT_EXTENSIONS, DRAFT_LANGUAGES, draftFormat, isDraftLanguage } from './parse/draftFormats';
export { writingOf } from './parse/writing/writings';
export { isCorrection } from './parse/corrections';
export { parseArticles } from './parse/parseArticle';
export { emptyCorpus, type Corpus, type CorpusChange } from './corpus/corpus';
export { duplicatesIn, type Duplicate } from './corpus/catalogue/duplicates';
export { uncitedIn, type Uncited } from './corpus/catalogue/uncited';
export { whyNoText, type WhyNoText } from './corpus/catalogue/withoutText';
export { segmentOf, wordsOf } from './corpus/segment';
export { readFiles, type FileRead, type FilesRead } from './corpus/readFiles';
export { withArticles, wordsRebuilt, type Rebuild, type RebuildWords } from './corpus/mergeSegments';
export { pairsToJudge } from './analysis/toJudge';
export { analyse, analyseNow, prepareAnalysis, type AnalyseOptions } from './analysis';
export { articleAnalysis, dropAnalysis, keepAnalysis, knownAnalysis } from './attribution/articleAnalysis';
export { articlesBehind, citedTogether } from './analysis/articlesBehind';
export { occasionWords } from './analysis/saidWords';
export { articleChain } from './attribution/chain/articleChain';
export { listedOutlet, sameOutlet } from './attribution/chain/sameOutlet';
export { withInferredLinks } from './attribution/chain/inferredLinks';
export { withDecision as withOriginDecision } from './attribution/origins/decisions';
export { listedClusters } from './attribution/origins/listing';
export { independent, wholeArticle } from './attribution/origins/independent';
export { originsAndTellings } from './claims/tellings/originsAndTellings';
export { countOrigins, findOrigins, type OriginsProgress } from './attribution/origins/findOrigins';
export { troubleOfPage } from './parse/health/trouble';
export { healthOf, troubleProblem, troubleUnread, type HealthRemark } from './evidence/sourceHealth';
export { citationOf } from './evidence/locators';
export { findPassages, type RankedPassage } from './evidence/findPassages';
export { checks } from './checks/index';
export { PROFILE_NAMES, PROFILES, type Profile, type ProfileName } from './checks/profiles';
export { FAMILIES, settleSeverities, type SettledSeverities, type SeverityLayer } from './checks/severities';
export { changedWords } from './text/changedWords';
export { describeConflict } from './checks/wording';
export { excerpt } from './text/excerpt';
export { oneLine } from './text/oneLine';
export { escapedWords } from './text/markdownWords';
export {
  hoverAt,
  hoverInSource,
  learnableAt,
  learnForHover,
  type HeardJudge,
  type HoverCard,
  type HoverLine,
  type HoverRun,
  pairsForHover,
  whileReading,
} from './features/hover';
export {
  explainAt,
  explainedLines,
  explainText,
  type ExplainedClause,
  type ExplainedComparison,
  type ExplainedLine,
  type ExplainedRun,
  type ExplainedSentence,
  type ExplainGround,
} from './features/explain';
export {
  findPlaces,
  judgedPlaces,
  pairsForPlaces,
  placesIn,
  sourcesSupporting,
  type FoundPlace,
  type Supporting,
} from './features/findInSources';
export { conversionsAt, conversionsForDraft, type Conversion } from './features/convertCitations';
export { definitionsAt, entriesAt, type DefinitionTarget, type EntryTarget } from './features/definition';
export {
  codeActionsAt,
  codeActionsForDraft,
  type AcceptOffer,
  type CodeActionOffer,
  type EditOffer,
  type ReopenOffer,
  type SourceOffer,
  type WhyOffer,
} from './features/codeActions';
export { decisionIn, type DecisionUse } from './features/decisions';
export {
  completionsAt,
  mayComplete,
  type CompletionGround,
  type CompletionOffer,
  type OfferRun,
} from './features/completion';
export { citationLinksOf, type CitationLink } from './features/documentLinks';
export {
  atReferenceList,
  referenceList,
  type ReferenceGround,
  type ReferenceList,
  type ReferenceStyleName,
} from './features/referenceList';
export { documentSymbolsOf, type DraftSymbol } from './features/documentSymbols';
export { quotePlace, quoteSelection, quoteWithCitation, type QuotedText } from './features/quoteWithCitation';
export {
  articlesCarrying,
  BOX,
  headingOf,
  kindOf,
  layoutOf,
  provenanceOf,
  sentenceOf,
  type Lane,
  type PlacedPassing,
  type PlacedStation,
  type ProvenanceLayout,
  type SoughtWords,
} from './features/provenance';
export {
  declarationsOf,
  referencesIn,
  retoldIn,
  soughtInDraft,
  soughtInSource,
  type Sought,
} from './features/references';
export {
  byOrigin,
  disagreements,
  kinOf,
  sourcesBeside,
  speakersIn,
  usageOf,
  worksBeside,
  type Disagreement,
  type DraftUsage,
  type Kinship,
  type OneOrigin,
  type SourceSpeaker,
  type SourceWords,
} from './features/sourcesView';
export { findSymbols, MOST_SYMBOLS, type DeskSymbol } from './features/workspaceSymbols';
export { lineOf, opinionGroundAt, standsIn, type OpinionGround } from './features/secondOpinion';
export { newSource, proposeKey, type KnownOfSource, type NewSource, type UnknownField } from './features/newSource';
export { sourceSymbolsOf, type SourceSymbol } from './features/sourceSymbols';
export { originalPlaceOf, withWords, type OriginalPlace } from './features/originalPlace';
export {
  claimGroups,
  identitiesOf,
  placeOf,
  type ClaimGroup,
  type ClaimRow,
  type ClaimsBy,
  type Identities,
  type RowStanding,
  type RowStatus,
} from './features/claimsView';
export { reasonWords, REASONS } from './analysis/reasonWords';
export { paragraphCounts, type ParagraphCounts } from './features/paragraphCounts';
export { sentenceMarks, type SentenceMark } from './features/sentenceMarks';
export { sentenceHints, type SentenceHint } from './features/sentenceHints';
export { makePacket, packetNow, type PacketGround } from './features/packet';
export type * from './features/packet/packet';
export { statusOf, type StatusCounts } from './features/status';
export { describeChange, describeLapsed } from './checks/wording';
export { bylineOf, entryByline, landmarkName, placeInArticle, shownDate, shownTitle } from './model/byline';
export { isTooCommon } from './text/houseWords';
export { nearestTo } from './text/nearest';
export { articleSentences as sentencesOf } from './attribution/articleParagraphs';
