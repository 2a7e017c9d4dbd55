/** Whether a document without sources is evidently written from some: it cites in a form that only such drafts have. */
import type { CitationForm } from '../engine/index';
import { parsedOf } from './analysing';
import type { OpenDraft } from './openDraft';
import type { OpenProject } from './projects';

/** Not links, which any README has, nor a bare `@name`, which greets somebody there. */
const forms: ReadonlySet<CitationForm> = new Set<CitationForm>(['pandoc', 'wiki', 'front-matter']);
/** Cheap to look for in every Markdown file of every folder; what it finds may still be code. */
const mayCite = /\[[^[\]\n]*@|\[\[|^sources[ \t]*:/m;

export const wantsSources = (draft: OpenDraft, open: OpenProject): boolean =>
  mayCite.test(draft.text) && parsedOf(draft, open).citations.some(({ form }) => forms.has(form));
