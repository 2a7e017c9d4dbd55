/** The list of handlers; their order means nothing. */
import type { Handlers } from './handlers';
import { callHierarchy } from './callHierarchy';
import { claimsView } from './claimsView';
import { codeActions } from './codeActions';
import { codeLens } from './codeLens';
import { commandsOfOthers } from './commands';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentLinks } from './documentLinks';
import { documentSymbols } from './documentSymbols';
import { find } from './find';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { original } from './original';
import { newSource } from './newSource';
import { origins } from './origins';
import { packet } from './packet';
import { paste } from './paste';
import { provenance } from './provenance';
import { referenceList } from './referenceList';
import { references } from './references';
import { rename } from './rename';
import { renamedFiles } from './renamedFiles';
import { secondOpinion } from './secondOpinion';
import { settingsFile } from './settingsFile';
import { semanticTokens } from './semanticTokens';
import { sentenceMarks } from './sentenceMarks';
import { settling } from './settling';
import { sources } from './sources';
import { sourcesView } from './sourcesView';
import { sourceTexts } from './sourceTexts';
import { why } from './why';
import { workspaceSymbols } from './workspaceSymbols';

export type { Desk } from './handlers';

export const handlers: readonly Handlers[] = [
  hover,
  definition,
  references,
  rename,
  renamedFiles,
  callHierarchy,
  provenance,
  documentLinks,
  documentSymbols,
  workspaceSymbols,
  claimsView,
  completion,
  codeActions,
  codeLens,
  commandsOfOthers,
  diagnostics,
  find,
  inlayHints,
  original,
  newSource,
  origins,
  packet,
  paste,
  referenceList,
  secondOpinion,
  settingsFile,
  semanticTokens,
  sentenceMarks,
  settling,
  sources,
  sourcesView,
  sourceTexts,
  why,
];
