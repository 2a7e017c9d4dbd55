/** Languages that drafts are written in, as VS Code and its extensions call them; the server has the table of formats. */
import type * as vscode from 'vscode';

/** A file in one of these is checked where it counts as a draft. */
export const draftLanguages = ['markdown', 'quarto', 'rmd', 'latex', 'typst', 'asciidoc', 'plaintext'] as const;

/** New documents that have no file yet: notes in plain text are no drafts. */
const languagesOfNew = draftLanguages.filter((language) => language !== 'plaintext');

export const draftDocuments = [
  ...draftLanguages.map((language) => ({ scheme: 'file', language })),
  ...languagesOfNew.map((language) => ({ scheme: 'untitled', language })),
];

export const hasDraftLanguage = ({ languageId }: vscode.TextDocument): boolean =>
  draftLanguages.some((language) => language === languageId);

/** Documents that no file system has (a commit's version, a repository on the web) are never checked. */
export const couldBeDraft = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languagesOfNew.some((language) => language === languageId) && (uri.scheme === 'file' || uri.scheme === 'untitled');
