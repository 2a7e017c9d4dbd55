/** Groups the steps of an alignment into stretches of equal and of differing words. */
import type { Step } from './alignWords';

/** Word indices of one stretch; `draft` or `source` is empty where words were dropped or added. */
export interface StepGroup {
  readonly same: boolean;
  readonly draft: readonly number[];
  readonly source: readonly number[];
}

export type GroupedStep = StepGroup | { readonly free: Step } | { readonly jump: Step };

/** Neighbouring steps of one sort within one quotation of the source; brackets and jumps stand alone. */
export function groupSteps(steps: readonly Step[], quotation: Int32Array): readonly GroupedStep[] {
  const groups: GroupedStep[] = [];
  let open: { same: boolean; draft: number[]; source: number[] } | undefined;
  let inside: number | undefined;
  for (const step of steps) {
    if (step.kind === 'free' || step.kind === 'jump') {
      groups.push(step.kind === 'free' ? { free: step } : { jump: step });
      open = undefined;
      continue;
    }
    const same = step.kind === 'match';
    const now = step.source >= 0 ? quotation[step.source] : inside;
    if (!open || open.same !== same || now !== inside) {
      open = { same, draft: [], source: [] };
      groups.push(open);
    }
    inside = now;
    if (step.draft >= 0) open.draft.push(step.draft);
    if (step.source >= 0) open.source.push(step.source);
  }
  return groups;
}
