import { type Answers, HIGHEST, type Question } from "./template";

const round = (value: number) => Math.round(value * 10) / 10;

/** The weighted score of one assessor, from 0 to 100; null while a scored question is open. */
export function totalOf(questions: Question[], answers: Answers): number | null {
  let sum = 0;
  let weights = 0;
  for (const question of questions) {
    if (question.kind !== "SCORE") continue;
    const value = answers[question.key]?.value;
    if (typeof value !== "number") return null;
    sum += (value / HIGHEST) * question.weight;
    weights += question.weight;
  }
  return weights ? round((sum / weights) * 100) : null;
}

/** The mean of some figures and how far the highest is from the lowest; null of none. */
export function meanAndSpread(values: number[]): { mean: number; spread: number } | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean: round(mean), spread: round(Math.max(...values) - Math.min(...values)) };
}
