// How often a property is tried. Every run of the suite tries others, so that few a run are many in a week.

/** `DESKCHECK_RUNS=1` tries each as often as its test says; without it a fifth of that. */
const share = Number(process.env.DESKCHECK_RUNS ?? 0.2);
/** A property that is tried less often finds nothing. */
const FEWEST = 8;

/** @param all how often a property is tried where time does not matter */
export const runs = (all: number): { readonly numRuns: number } => ({
  numRuns: Math.max(FEWEST, Math.ceil(all * share)),
});
