// How often a fault is injected: a few times in every run of the suite, `FAULTS=100 npx mocha test/faults/…` when there is time.

/** @param few times by default */
export const times = (few: number): number => Number(process.env.FAULTS ?? few);
