/** How much the words of a question count beside what it is about: measured on passages held out by place. */
const WORDS = 2;

/** How well a passage answers, from 0 to 1: from the cosine of what both are about, and the share of words it says. */
export const scoreOf = (about: number, words: number): number => (Math.max(0, about) + WORDS * words) / (1 + WORDS);
