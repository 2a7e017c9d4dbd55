/** All fuzz targets. */
import type { Target } from '../target';
import { bibliographies } from './bibliographies';
import { desk } from './desk';
import { drafts } from './drafts';
import { messages } from './messages';
import { sources } from './sources';
import { words } from './words';

export const targets: readonly Target[] = [...sources, ...drafts, ...words, ...desk, ...bibliographies, ...messages];
