import type pg from "pg";

// What no row may be, whatever was asked: each statement finds what breaks a rule, and finds nothing.
const RULES: Record<string, string> = {
  "a project is led by one place": `
    SELECT p.code FROM "Project" p
    WHERE (SELECT count(*) FROM "Partner" o WHERE o."projectId" = p.id AND o.role = 'LEAD') <> 1`,
  "what is agreed has a partner of the other side that accepted": `
    SELECT p.code FROM "Project" p WHERE p.status IN ('AGREED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED') AND NOT EXISTS (
      SELECT FROM "Partner" o JOIN "Place" its ON its.id = o."placeId"
        JOIN "Partner" l ON l."projectId" = p.id AND l.role = 'LEAD' JOIN "Place" led ON led.id = l."placeId"
      WHERE o."projectId" = p.id AND o.status = 'ACCEPTED' AND its."sideCode" <> led."sideCode")`,
  "what was sent has a version": `
    SELECT p.code FROM "Project" p WHERE p.status NOT IN ('DRAFT', 'WITHDRAWN')
      AND NOT EXISTS (SELECT FROM "PlanVersion" v WHERE v."projectId" = p.id)`,
  "a project stands where its last move left it": `
    SELECT p.code FROM "Project" p JOIN LATERAL (
      SELECT t."to" FROM "Transition" t WHERE t."projectId" = p.id ORDER BY t.id DESC LIMIT 1) last ON true
    WHERE last."to" <> p.status`,
  "at most one revision of a place is published": `
    SELECT "placeId"::text FROM "ProfileRevision" WHERE status = 'PUBLISHED' GROUP BY "placeId" HAVING count(*) > 1`,
  "a milestone waits only for others of its project": `
    SELECT d::text FROM "Dependency" d JOIN "Milestone" a ON a.id = d."milestoneId" JOIN "Milestone" b ON b.id = d."neededId"
    WHERE a."projectId" <> b."projectId" OR a.id = b.id`,
};

const CONTROL = "[\\u0001-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202d\\u202e]";
const ESCAPED = "\\\\u00[01][0-8bcef]";

type Column = { table: string; column: string; type: string };

/** Rules that hold for every column of a kind: texts are composed and without controls, days within their centuries. */
function ruleFor({ table, column, type }: Column): string {
  const from = `SELECT left("${column}"::text, 60) FROM "${table}" WHERE`;
  if (type === "text") return `${from} "${column}" ~ E'${CONTROL}' OR "${column}" IS NOT NFC NORMALIZED LIMIT 5`;
  if (type === "jsonb")
    return `${from} "${column}"::text ~ '${ESCAPED}' OR "${column}"::text ~ E'${CONTROL}' OR "${column}"::text IS NOT NFC NORMALIZED LIMIT 5`;
  return `${from} "${column}" NOT BETWEEN '1900-01-01' AND '2199-12-31 23:59:59' LIMIT 5`;
}

/** Every rule that some row breaks, with the rows. */
export async function brokenRules(client: pg.Client | pg.Pool): Promise<Record<string, unknown[]>> {
  const { rows } = await client.query<Column>(
    `SELECT table_name AS table, column_name AS column,
       CASE WHEN data_type LIKE 'timestamp%' THEN 'date' ELSE data_type END AS type
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' AND is_updatable = 'YES'
       AND (data_type IN ('text', 'jsonb', 'date') OR data_type LIKE 'timestamp%')`,
  );
  const all = { ...RULES, ...Object.fromEntries(rows.map((row) => [`${row.table}.${row.column}`, ruleFor(row)])) };
  const broken: Record<string, unknown[]> = {};
  for (const [name, statement] of Object.entries(all)) {
    const found = await client.query({ text: statement, rowMode: "array" });
    if (found.rows.length) broken[name] = found.rows.flat();
  }
  return broken;
}
