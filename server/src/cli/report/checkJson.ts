/** Writes `check --format json`: the contract for scripts; positions as in LSP. */
import type { Project } from '../../adapters/project';
import type { Finding } from '../../engine/index';
import type { CheckedDraft } from './checkedDraft';
import { inText, makePlaces, type Places } from './places';

export function checkAsJson(drafts: readonly CheckedDraft[], project: Project): string {
  const places = makePlaces();
  const report = {
    version: 1,
    corpus: { articles: project.corpus.articles.length, problems: project.problems() },
    drafts: drafts.map(({ path, analysis }) => ({
      path,
      findings: analysis.findings.map((finding) => findingAsJson(finding, analysis.draft.text, places)),
      sentences: analysis.sentences.flatMap(({ index, status, reason, citations, support }) => {
        const sentence = analysis.draft.sentences[index];
        return sentence
          ? { range: places.range(analysis.draft.text, sentence.span), status, reason, citations, support }
          : [];
      }),
      coverage: analysis.coverage,
      // Only where there is a baseline: scripts of the first version know no such field.
      ...(project.baseline().exists && { fromBefore: analysis.fromBefore.length }),
    })),
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}

function findingAsJson(finding: Finding, text: string, places: Places) {
  return {
    rule: finding.rule,
    verdict: finding.verdict,
    severity: finding.severity,
    range: places.range(text, finding.span),
    message: finding.message,
    evidence: finding.evidence.map(({ article, span }) => ({
      article: article.id,
      path: article.path,
      ...inText(article),
      range: places.range(article.text, span),
      text: article.text.slice(span.start, span.end),
    })),
    fixes: finding.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ range: places.range(text, edit.span), newText: edit.newText })),
    })),
  };
}
