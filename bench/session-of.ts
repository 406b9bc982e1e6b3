import { randomUUID } from "node:crypto";
import { reads, transact } from "@/lib/platform/database";

/** A session of a demonstration account for a day, as a cookie; the environment names the database and the secret. */
export async function sessionOf(account: string): Promise<string> {
  const { sessionCookie, tokenOf } = await import("@/lib/people/session-token");
  const email = `${account}@demo.tandem.example`;
  const { id: personId } = await reads().person.findUniqueOrThrow({ where: { email } });
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + 24 * 3_600_000);
  await transact((writer) => writer.session.create({ data: { id, personId, expiresAt } }));
  return `${sessionCookie()}=${await tokenOf(id)}`;
}
