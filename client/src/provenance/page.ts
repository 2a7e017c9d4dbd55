/** The page that the drawing is shown in: it runs one script, its own, and loads nothing else. */
import { spoken, t } from '../words';

export interface PageParts {
  /** Signs that nobody can guess, new for every page. */
  readonly nonce: string;
  readonly script: string;
}

/** Texts come later, as messages; this page holds its own words and none of theirs. */
export const provenancePage = ({ nonce, script }: PageParts): string => `<!DOCTYPE html>
<html lang="${spoken()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width">
<title>${t('Provenance')}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<p class="hint" id="hint">${t('Put the cursor on a quotation, in a draft or a source, to see how it travelled.')}</p>
<main id="drawing" aria-live="polite"></main>
<details id="words" hidden><summary>${t('As a list')}</summary><div id="list"></div></details>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;

const style = `
body { padding: 4px 8px 12px; color: var(--vscode-foreground); font: var(--vscode-font-size) var(--vscode-font-family); }
main { overflow-x: auto; }
.hint { color: var(--vscode-descriptionForeground); }
.station { cursor: pointer; outline: none; }
.station:hover .box { stroke: var(--vscode-textLink-foreground); }
.station:focus-visible .box { stroke: var(--vscode-focusBorder); stroke-width: 3; }
summary { cursor: pointer; margin: 8px 0; width: fit-content; }
summary:focus-visible, li button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
li { margin: 4px 0; }
li button { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
q { display: block; color: var(--vscode-descriptionForeground); }
`;
