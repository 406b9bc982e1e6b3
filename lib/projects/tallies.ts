import { type Database, primary, reads, transact } from "@/lib/platform/database";

/** So many projects are counted in a transaction: a second or two, in which nobody waits long for them. */
const AT_ONCE = 1_000;

type Differing = { kind: string; a: string; b: string; cluster: string; status: string; kept: number; there: number };

/** Tallies that do not say how many projects there are: none, as long as their triggers do what they are there for. */
export const differingTallies = (): Promise<Differing[]> =>
  reads().$queryRaw`
    SELECT t.kind::text, t.a, t.b, t.cluster, t.status::text, coalesce(t.count, 0) AS kept, coalesce(f.count, 0)::int AS there
    FROM (SELECT kind, a, b, cluster, status, count(*) AS count FROM "ProjectFact" GROUP BY 1, 2, 3, 4, 5) f
    FULL JOIN "ProjectTally" t USING (kind, a, b, cluster, status)
    WHERE coalesce(t.count, 0) <> coalesce(f.count, 0) ORDER BY 1, 2, 3, 4, 5`;

/**
 * Counts all projects anew, some at a time, each in a transaction of its own, while others go on working: first what each
 * counts for, then the tallies of what all count for. Says how many there are.
 */
export async function rebuildTallies(): Promise<number> {
  let [after, done] = [0, 0];
  for (;;) {
    const projects = await primary().project.findMany({
      where: { id: { gt: after } },
      select: { id: true },
      orderBy: { id: "asc" },
      take: AT_ONCE,
    });
    const last = projects.at(-1);
    if (!last) break;
    const ids = projects.map(({ id }) => id);
    await transact((database: Database) => database.$executeRaw`SELECT count_projects(${ids}::int[])`, {
      seconds: 120,
    });
    [after, done] = [last.id, done + ids.length];
  }
  // What went past the triggers is counted no more.
  await transact(
    (database: Database) => database.$executeRaw`
    DELETE FROM "ProjectCounted" c WHERE NOT EXISTS (SELECT FROM "Project" p WHERE p.id = c."projectId")`,
  );
  await transact((database: Database) => database.$executeRaw`SELECT correct_tallies()`, { seconds: 600 });
  return done;
}
