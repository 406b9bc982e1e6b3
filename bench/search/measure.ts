import { namer } from "./answers";
import type { Method } from "./methods";
import { isChinese, QUERIES } from "./queries";

/** Where a right answer stands, counted from 1, 0 where it is not found; and what must not stand among the first ten. */
export type Outcome = { q: string; chinese: boolean; rank: number; wrong: string[]; best: string[] };
/** The shares of queries whose right answer comes first, and among the first three; how many found what they must not. */
export type Rates = { queries: number; first: number; three: number; wrong: number };

/** Asks a method every query of the table. */
export async function outcomesOf(method: Method): Promise<Outcome[]> {
  const namesOf = await namer();
  const outcomes: Outcome[] = [];
  for (const query of QUERIES) {
    const found = (await method(query.q)).map(namesOf);
    const isOf = (wanted: string[] | undefined) => (names: string[]) => names.some((name) => wanted?.includes(name));
    outcomes.push({
      q: query.q,
      chinese: isChinese(query),
      rank: found.findIndex(isOf(query.first)) + 1,
      wrong: found.slice(0, 10).filter(isOf(query.never)).flat(),
      best: found.slice(0, 3).map((names) => names.at(-1) ?? ""),
    });
  }
  return outcomes;
}

export const ratesOf = (outcomes: Outcome[]): Rates => {
  const share = (passes: (outcome: Outcome) => boolean) =>
    outcomes.filter(passes).length / Math.max(1, outcomes.length);
  return {
    queries: outcomes.length,
    first: share(({ rank }) => rank === 1),
    three: share(({ rank }) => rank > 0 && rank <= 3),
    wrong: outcomes.filter(({ wrong }) => wrong.length > 0).length,
  };
};
