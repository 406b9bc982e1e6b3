import { actorOfPerson } from "@/lib/people/sessions";
import { waitingCount } from "./waiting-count";

/** How many things wait for each of these people, as their own “my work” counts them; a page of a list at the most. */
export async function dutiesOf(personIds: readonly number[]): Promise<Map<number, number>> {
  const counted = await Promise.all(
    personIds.map(async (id) => [id, await waitingCount(await actorOfPerson(id))] as const),
  );
  return new Map(counted);
}
