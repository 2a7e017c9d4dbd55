/** Whether a sentence asks: it ends in a question mark, whatever closes behind it. */
const ASKS = /\?["”’')\]]*\s*$/u;

export const isQuestion = (sentence: string): boolean => ASKS.test(sentence);
