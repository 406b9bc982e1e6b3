import { randomInt } from "node:crypto";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { sealedDigest } from "@/lib/platform/sealed";

const COUNT = 10;
const GROUPS = 3;
const GROUP = 4;
// Without what is read for one another: 0 and O, 1, I and L.
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const newCode = () =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(""),
  ).join("-");

// However it was copied from paper.
const digestOf = (code: string) => sealedDigest(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ""), "recovery code");

/** Gives somebody new recovery codes in the place of those before; they are told this once and kept as digests. */
export async function renewRecoveryCodes(database: Database, personId: number): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await database.recoveryCode.deleteMany({ where: { personId } });
  await database.recoveryCode.createMany({ data: codes.map((code) => ({ personId, digest: digestOf(code) })) });
  return codes;
}

/** Uses up one of somebody's recovery codes; false when it is none, or was used before. */
export async function spendRecoveryCode(database: Database, personId: number, code: string): Promise<boolean> {
  const { count } = await database.recoveryCode.updateMany({
    where: { personId, digest: digestOf(code), usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1;
}
