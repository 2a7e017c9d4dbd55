/** What a translation of one open draft stands on. */
import type { Draft } from '../engine/index';
import type { ClientFeatures } from './clientFeatures';
import type { Ground } from './convert/ranges';
import type { OpenDraft } from './openDraft';
import { uriOf } from './fileAddresses';

export const groundOf = ({ uri, version, project }: OpenDraft, draft: Draft, features: ClientFeatures): Ground => ({
  uri,
  version,
  draft,
  features,
  ...(project && { ledger: uriOf(project.project.ledgerFile) }),
  uriOf: (article) => project?.uriOf(article) ?? uriOf(article.path),
});
