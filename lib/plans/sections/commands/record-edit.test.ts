import { beforeAll, expect, it } from "vitest";
import { primary } from "@/lib/platform/database";
import { rawDatabase, useDatabase } from "@/test/database";

useDatabase({ demonstration: true });

beforeAll(async () => {
  await rawDatabase().$executeRaw`
    INSERT INTO "Notification" ("personId", "actorId", type, "projectId", detail, "createdAt")
    SELECT people.id, 1 + n % 20, 'project.edited', projects.id, '{}', now() - n * interval '1 minute'
    FROM generate_series(1, 50000) n
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS rank, count(*) OVER () AS many FROM "Person") people
      ON people.rank = 1 + n % people.many
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS rank, count(*) OVER () AS many FROM "Project") projects
      ON projects.rank = 1 + n / 7 % projects.many`;
  await rawDatabase().$executeRawUnsafe(`ANALYZE "Notification"`);
});

/** A node of a plan of Postgres. */
type Node = { "Node Type": string; "Index Name"?: string; "Actual Rows": number; Plans?: Node[] };
const within = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(within)];

async function planOf(sql: string): Promise<Node[]> {
  const [found] = await primary().$queryRawUnsafe<{ "QUERY PLAN": [{ Plan: Node }] }[]>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
  );
  return within((found as NonNullable<typeof found>)["QUERY PLAN"][0].Plan);
}

it("looks whether an edit was told of already by the project's index, among 50,000 notifications", async () => {
  const nodes = await planOf(`SELECT id FROM "Notification" WHERE "projectId" = (SELECT min(id) FROM "Project")
    AND type = 'project.edited' AND "createdAt" >= now() - interval '6 hours' AND "actorId" = 3 ORDER BY id LIMIT 1`);
  expect(nodes.map((node) => node["Index Name"])).toContain("Notification_projectId_actorId_createdAt_idx");
  expect(nodes.filter((node) => node["Node Type"] === "Seq Scan")).toEqual([]);
});

it("finds what hangs on a project by its index, when the project goes", async () => {
  const nodes = await planOf(`SELECT FROM "Notification" WHERE "projectId" = 2147483000`);
  expect(nodes.map((node) => node["Index Name"])).toContain("Notification_projectId_actorId_createdAt_idx");
});
