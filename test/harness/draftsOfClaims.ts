/** What random drafts are put together from, the articles they cite, and what analyses of one text have to agree on. */
import { emptyCorpus, type Analysis } from '../../server/src/engine/index';
import { sourceFile } from './memoryAnalysis';

export const citedCorpus = emptyCorpus.update({
  add: [
    sourceFile(
      'corpus/farm.md',
      '“The rain took half of our barley before we could cut it,” Edda Runn said. “We shall not sow again.”\n',
    ),
    sourceFile(
      'corpus/levy.md',
      '“The harbour levy may rise by ten per cent if the council agrees,” Tamsin Orrel said on March 3.\n\nNobody was pleased. Orrel refused to sign the deal, which 12,000 people had asked for.\n',
    ),
    sourceFile(
      'corpus/boats.md',
      '“The first night boat will leave as early as Thursday, if the members vote yes and the wind lets us,” Orrel said.\n',
    ),
    sourceFile(
      'corpus/feud.md',
      'Nils Aker accused Ada Orsk of lying about the levy. Dov Sarn accused Edda Runn of theft. Lamps along the muddy quay went out one after another.\n',
    ),
    sourceFile(
      'corpus/storm.md',
      'Slates flew from the roofs of the old ropewalk until dawn. Lamps along the muddy quay went out one after another.\n',
    ),
  ],
});

/** Sentences with a blank behind them; some say what their source does. */
export const sentencesOfDrafts = [
  '“The rain took half of our barley before we could cut it,” Edda Runn said [@farm]. ',
  '“The rain took all of our barley before we could cut it,” Edda Runn said [@farm]. ',
  '“We shall … sow again,” she said [@farm]. ',
  '“The harbour levy may rise by 10%,” Kit Lowe said [@levy]. ',
  '“The harbour levy may rise by ten per cent,” said Tamsin Orrel. ',
  'Kit Lowe said that “the harbour levy may rise by ten per cent” [@levy]. ',
  'The levy may rise by 20 per cent on March 4 [@levy]. ',
  'Orrel signed the deal [@levy]. ',
  'Nobody was pleased [@levi]. ',
  'Edda Runn came late. ',
  // Whom a sentence's pronouns mean is up to the one before it.
  'Ada Orsk and Nils Aker met [@feud]. ',
  'Edda Runn and Dov Sarn met [@feud]. ',
  'She accused him of lying about the levy [@feud]. ',
  // Words of one source, and of two, of which the one that is cited nearby comes first.
  'Slates flew from the roofs of the old ropewalk until dawn. ',
  'Lamps along the muddy quay went out one after another. ',
  'Lamps along the muddy quay went out one after another [@storm]. ',
] as const;

/** All that the faces read of an analysis, without the corpus. */
export const seenOf = ({ findings, quotations, sentences, coverage, settled }: Analysis): unknown => ({
  findings: findings.map(({ rule, span, subject, message, binding, fixes, evidence }) => ({
    ...{ rule, span, subject, message, binding, fixes },
    evidence: evidence.map((p) => [p.article.id, p.span]),
  })),
  settled: settled.length,
  quotations: quotations.map((q) => ({
    use: q.use,
    speaker: q.draftSpeaker?.name,
    mention: q.draftMention,
    relations: q.relations,
    matches: q.matches.map(({ kind, article, spans, diff, omissions }) => [kind, article.id, spans, diff, omissions]),
  })),
  sentences,
  coverage,
});
