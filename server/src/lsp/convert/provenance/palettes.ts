/** The colours of a drawing: those of the editor's theme where it is shown, settled ones where it is saved. */

/** What each part of the drawing is coloured by. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly faint: string;
  readonly box: string;
  readonly border: string;
  readonly lane: string;
  readonly speaker: string;
  readonly draft: string;
  readonly step: string;
  readonly was: string;
  readonly is: string;
}

/** For a page of paper or a memo. */
export const lightPalette: Palette = {
  ground: '#ffffff',
  text: '#1f2328',
  faint: '#57606a',
  box: '#ffffff',
  border: '#8c959f',
  lane: '#f4f6f8',
  speaker: '#0b5cad',
  draft: '#5a3e9b',
  step: '#57606a',
  was: '#b42318',
  is: '#116329',
};

/** The colours of VS Code's themes; behind the comma what holds where a theme, such as one of high contrast, has none. */
export const themePalette: Palette = {
  ground: 'transparent',
  text: 'var(--vscode-foreground)',
  faint: 'var(--vscode-descriptionForeground, var(--vscode-foreground))',
  box: 'var(--vscode-editor-background)',
  border: 'var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-descriptionForeground)))',
  lane: 'var(--vscode-sideBarSectionHeader-background, transparent)',
  speaker: 'var(--vscode-charts-blue, var(--vscode-foreground))',
  draft: 'var(--vscode-charts-purple, var(--vscode-foreground))',
  step: 'var(--vscode-descriptionForeground, var(--vscode-foreground))',
  was: 'var(--vscode-charts-red, var(--vscode-foreground))',
  is: 'var(--vscode-charts-green, var(--vscode-foreground))',
};

/** The style sheet of a drawing; all selectors begin with its class, so that it touches nothing around it. */
export const styleOf = (its: Palette, fonts: string): string =>
  Object.entries({
    '': `font-family: ${fonts}; background: ${its.ground}`,
    text: `fill: ${its.text}; font-size: 12px`,
    '.heading': 'font-size: 13px; font-weight: 600',
    '.faint': `fill: ${its.faint}; font-size: 11px`,
    '.name': 'font-weight: 600',
    '.lane': `fill: ${its.lane}; stroke: ${its.border}; stroke-width: 0.5; stroke-dasharray: 2 3`,
    '.box': `fill: ${its.box}; stroke: ${its.border}; stroke-width: 1`,
    '.speaker .box': `stroke: ${its.speaker}; stroke-width: 2`,
    '.draft .box': `stroke: ${its.draft}; stroke-width: 2`,
    '.reworded .box': 'stroke-dasharray: 5 3',
    '.sheet': `fill: ${its.box}; stroke: ${its.border}; stroke-width: 1`,
    '.step': `fill: none; stroke: ${its.step}; stroke-width: 1.25`,
    '.inferred': 'stroke-dasharray: 4 4',
    '.tip': `fill: ${its.step}`,
    '.change': 'font-size: 11px',
    '.was': `fill: ${its.was}; text-decoration: line-through`,
    '.is': `fill: ${its.is}; font-weight: 600`,
  })
    .map(([part, style]) => `.provenance${part ? ` ${part}` : ''} { ${style} }`)
    .join('\n');
