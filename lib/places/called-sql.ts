import { Prisma } from "@/prisma/generated/client";
import { bare, joined, readings, restIn, wordsOf } from "./called";
import { countryName } from "./country-name";

const { sql, join } = Prisma;

/** The columns in which a place's names stand folded, and its country. */
type Columns = { en: Prisma.Sql; zh: Prisma.Sql; country: Prisma.Sql };

const anyOf = (conditions: Prisma.Sql[]) => sql`(${join(conditions, " OR ")})`;

/** `nameContains` as an SQL condition on places of these countries (codes), for thousands: a test holds the two equal. */
export function nameContainsSql({ en, zh, country }: Columns, asked: string, countries: string[]): Prisma.Sql {
  const named = (wanted: string) =>
    anyOf(
      [en, zh].flatMap((name) => [
        sql`strpos(${name}, ${wanted}) > 0`,
        sql`strpos(replace(${name}, ' ', ''), ${joined(wanted)}) > 0`,
      ]),
    );
  const ways = readings(asked).map(named);
  const words = wordsOf(asked);
  if (words.length > 0)
    ways.push(
      join(
        words.map((word) => inNameOrCountry(word)),
        " AND ",
      ),
    );
  return anyOf(ways);

  function inNameOrCountry(word: string): Prisma.Sql {
    const rests = new Map<string, string[]>();
    for (const code of countries) {
      const rest = restIn(word, { en: countryName(code, "en"), zh: countryName(code, "zh") });
      rests.set(rest, [...(rests.get(rest) ?? []), code]);
    }
    return anyOf(
      [...rests].map(([rest, codes]) => {
        const among = sql`${country} = ANY (${codes})`;
        return rest === "" ? among : sql`(${among} AND ${named(bare(rest))})`;
      }),
    );
  }
}
