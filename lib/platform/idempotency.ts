import { createHash } from "node:crypto";
import { Problem } from "@/lib/access/problems";
import { primary, transact } from "@/lib/platform/database";

/** What went out: kept, so that a repeated request gets the same answer without acting twice. */
export type Answer = { status: number; body: string | null; headers: Record<string, string> };

/** Who repeats what: the caller's own key, and everything that must be the same for it to be the same request. */
export type Claim = { personId: number; key: string; method: string; path: string; query: string; body: string };

const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

const hashOf = ({ method, path, query, body }: Claim) =>
  createHash("sha256").update(`${method} ${path}${query}\n${body}`).digest("base64url");

/**
 * Acts in one transaction; with a claim, at most once per key within a day: claim, deed and answer are committed
 * together. A repeat waits for the first to end and gets its answer; a refused or failed request leaves no claim.
 */
export async function actOnce(claim: Claim | null, act: () => Promise<Answer>): Promise<Answer> {
  return transact(async (database) => {
    if (!claim) return act();
    const { personId, key } = claim;
    const requestHash = hashOf(claim);
    const tooOld = new Date(Date.now() - KEPT_FOR_MS);
    await database.idempotencyKey.deleteMany({ where: { personId, createdAt: { lt: tooOld } } });
    const claimed = await database.$executeRaw`
      INSERT INTO "IdempotencyKey" ("personId", "key", "requestHash") VALUES (${personId}, ${key}, ${requestHash})
      ON CONFLICT DO NOTHING`;
    if (claimed === 0)
      return replay(await database.idempotencyKey.findUniqueOrThrow({ where: of(claim) }), requestHash);
    const answer = await act();
    // With an account that was erased, its claims are gone too.
    await database.idempotencyKey.updateMany({ where: { personId, key }, data: answer });
    return answer;
  });
}

/** What went out for the claim already, for whoever would do much before acting; null where nothing did. */
export async function answeredBefore(claim: Claim | null): Promise<Answer | null> {
  const stored = claim && (await primary().idempotencyKey.findUnique({ where: of(claim) }));
  const isKept = stored && stored.createdAt.getTime() >= Date.now() - KEPT_FOR_MS;
  return claim && isKept ? replay(stored, hashOf(claim)) : null;
}

const of = ({ personId, key }: Claim) => ({ personId_key: { personId, key } });

type StoredAnswer = { requestHash: string; status: number | null; body: string | null; headers: unknown };

function replay(stored: StoredAnswer, requestHash: string): Answer {
  if (stored.requestHash !== requestHash) throw new Problem(422, "idempotencyKeyReused");
  if (stored.status === null) throw new Problem(409, "requestInProgress");
  const headers = { ...(stored.headers as Record<string, string>), "idempotency-replayed": "true" };
  return { status: stored.status, body: stored.body, headers };
}
