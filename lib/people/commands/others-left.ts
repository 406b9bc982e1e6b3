import { Problem } from "@/lib/access/problems";
import type { Database } from "@/lib/platform/database";

/**
 * 409 where somebody is the last of the secretariat who can sign in, whether or not the role rests. Two who leave, or keep
 * each other out, at once wait for each other and see what the other did.
 */
export async function assertOthersLeft(database: Database, personId: number): Promise<void> {
  const those = await database.$queryRaw<{ personId: number }[]>`
    SELECT m."personId" FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
    WHERE m.role = 'SECRETARIAT' AND p."disabledAt" IS NULL ORDER BY m.id
    FOR UPDATE OF m FOR NO KEY UPDATE OF p`;
  if (those.length > 0 && those.every((one) => one.personId === personId)) throw new Problem(409, "lastOfSecretariat");
}
