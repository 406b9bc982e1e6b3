import { actorsOfPeople } from "@/lib/people/sessions";
import { reads } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { waitingSqlOfEach } from "./waiting/rules";

const { sql } = Prisma;
const EACH = {
  personId: sql`each_of."personId"`,
  places: sql`each_of.places`,
  leads: sql`each_of.leads`,
  secretariat: sql`each_of.secretariat`,
};

/** How many things wait for each of these people, as their own “my work” counts them; a page of a list at the most. */
export async function dutiesOf(personIds: readonly number[]): Promise<Map<number, number>> {
  const people = (await actorsOfPeople(personIds)).map(({ personId, coordinates, leads, isSecretariat }) => ({
    ...{ personId, leads, secretariat: isSecretariat },
    places: coordinates.map(({ placeId }) => placeId),
  }));
  const rows = await reads().$queryRaw<{ id: number; count: number }[]>`
    SELECT each_of."personId" AS id, count(waiting.kind)::int AS count
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      AS each_of("personId" int, places int[], leads text[], secretariat boolean)
    LEFT JOIN LATERAL (${waitingSqlOfEach(EACH)}) waiting ON true GROUP BY 1`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
