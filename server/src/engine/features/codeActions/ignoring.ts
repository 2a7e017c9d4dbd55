/** Comments that silence a rule in the draft itself: at one finding, or in the whole draft. */
import { silences } from '../../checks/policy';
import type { Analysis } from '../../model/analysis';
import type { Draft } from '../../model/draft';
import type { Finding, TextEdit } from '../../model/finding';
import { span, type Span } from '../../model/span';
import { readFrontMatter } from '../../parse/frontMatter';
import { lineEndOf } from '../../parse/lines';
import { editDraft } from '../../parse/parseDraft';
import { writingOf } from '../../parse/writing/writings';
import { commentAbove, commentsAround } from './ignoreComments';
import type { EditOffer, OfferGround } from './offer';
import { hasSameCitations, hasSameIgnores, hasSameWords } from './sameReading';
import { t } from '../../model/language';

export function ignoring({ analysis, findings }: OfferGround): readonly EditOffer[] {
  const once = findings.filter((finding, i) => findings.findIndex(({ rule }) => rule === finding.rule) === i);
  const offers = (title: (rule: string) => string, edit: (finding: Finding) => readonly TextEdit[] | undefined) =>
    once.flatMap((finding): readonly EditOffer[] => {
      const edits = edit(finding);
      return edits
        ? [{ kind: 'ignore', title: title(finding.rule), findings: [finding], preferred: false, edits }]
        : [];
    });
  return [
    ...offers(
      (rule) => t('Ignore {0} here', rule),
      (finding) => here(analysis, finding),
    ),
    ...offers(
      (rule) => t('Ignore {0} in this draft', rule),
      (finding) => inDraft(analysis.draft, finding),
    ),
  ];
}

/** The lightest comment that settles this finding and no other, and leaves the draft to be read as it is. */
function here({ draft, findings }: Analysis, finding: Finding): readonly TextEdit[] | undefined {
  const sameRule = findings.filter(({ rule }) => rule === finding.rule);
  return [commentAbove(draft, finding), ...commentsAround(draft, finding)].find((edits) => {
    const [first] = edits;
    if (!first) return false;
    const added = first.span.start + first.newText.search(/<!--|%|\/\//u);
    const after = editDraft(draft, edits);
    const comment = after.ignores.find((it) => it.span.start === added);
    return (
      comment !== undefined &&
      isHarmless(draft, after, added) &&
      sameRule.every((it) => silences(comment, { ...it, span: moved(it.span, edits) }) === (it === finding))
    );
  });
}

/** At the top, behind the front matter. */
function inDraft(draft: Draft, { rule }: Finding): readonly TextEdit[] | undefined {
  const { text } = draft;
  const at = readFrontMatter(text).end;
  const lineEnd = lineEndOf(text);
  const lead = at > 0 && !/[\r\n]/.test(text.charAt(at - 1)) ? lineEnd : '';
  const sign = writingOf(draft).comment;
  const words = `deskcheck-ignore-file ${rule}:`;
  const comment = `${lead}${sign ? `${sign} ${words}` : `<!-- ${words} -->`}${lineEnd}`;
  // Plain text knows no comments: there only a blank line parts it from the words behind it.
  return [comment, `${comment}${lineEnd}`]
    .map((newText) => [{ span: span(at, at), newText }])
    .find((edits) => isHarmless(draft, editDraft(draft, edits), at + lead.length));
}

const isHarmless = (draft: Draft, after: Draft, added: number): boolean =>
  hasSameWords(draft, after) && hasSameCitations(draft, after) && hasSameIgnores(draft, after, added);

/** Where a span of the draft stands once the insertions are made; one at its start pushes it along. */
function moved({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const before = (offset: number): number =>
    edits.reduce((sum, { span: at, newText }) => (at.start <= offset ? sum + newText.length : sum), 0);
  return span(start + before(start), end + before(Math.max(start, end - 1)));
}
