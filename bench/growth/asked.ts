import pg from "pg";
import { PAGES, READERS, type Reader } from "@/e2e/every-page";

export type Asked = { who: Reader; path: string };

const linesOf = (text: string) => text.trim().split(/\s+/);
const CLUSTER = "/en/clusters/green-transition";
/** What is asked for beside each page once: other views of the same, what is busiest, and the lists of the API. */
const MORE: Partial<Record<Reader, string[]>> = {
  visitor: linesOf(`
    /en/places?side=CN&theme=mobility /en/places?q=burg /en/places?sort=population
    /en/projects?q=street /en/projects?theme=mobility
    /en/places/BUSY_PLACE /en/projects/BUSY_PROJECT /en/projects/BUSY_PROJECT/progress
    ${CLUSTER} ${CLUSTER}?lanes=theme ${CLUSTER}?lanes=place ${CLUSTER}?theme=technology-4-0 ${CLUSTER}?health=LATE
    ${CLUSTER}/table ${CLUSTER}/table?sort=title ${CLUSTER}/table?sort=-next&page=2 ${CLUSTER}/table?health=LATE
    ${CLUSTER}/timeline ${CLUSTER}/charts ${CLUSTER}/charts?theme=technology-4-0
    ${CLUSTER}/report?from=2026-01-01&to=2026-06-30 ${CLUSTER}/report?from=2025-12-01&to=2026-11-30
    /en/programme/report?from=2025-12-01&to=2026-11-30 /en/programme/charts
    /sitemap.xml /sitemap.xml?part=places-0 /sitemap.xml?part=projects-0 /api/v1/taxonomy /api/v1/rounds
    /api/v1/profiles /api/v1/profiles?limit=100 /api/v1/profiles/BUSY_PLACE /api/v1/profiles/BUSY_PLACE/matches
    /api/v1/projects /api/v1/projects?limit=100 /api/v1/projects?q=street /api/v1/projects/BUSY_PROJECT
    /api/v1/projects/BUSY_PROJECT/updates /api/v1/projects/BUSY_PROJECT/milestones
    /api/v1/clusters/green-transition/board /api/v1/tracking/table /api/v1/tracking/timeline
    /api/v1/tracking/cards?column=IN_PROGRESS /api/v1/profiles/BUSY_PLACE/sheet.pdf`),
  coordinator: linesOf(`
    /en/projects/BUSY_PROJECT /en/places/BUSY_PLACE /api/v1/me /api/v1/me/work /api/v1/me/work/count
    /api/v1/me/notifications /api/v1/me/inbox /api/v1/threads/BUSY_THREAD/comments
    /api/v1/projects/BUSY_PROJECT/transitions /api/v1/projects/BUSY_PROJECT/similar /api/v1/views`),
  partner: linesOf("/en/inbox /api/v1/me/inbox"),
  lead: linesOf("/en/inbox /api/v1/me/work/count /api/v1/me/notifications"),
  assessor: linesOf("/api/v1/assessments"),
  secretariat: linesOf("/api/v1/people /api/v1/mails /api/v1/places /api/v1/invitations /api/v1/profiles/revisions"),
};

/** All that is asked for, in the words of both databases. */
export const asked = (): Asked[] => {
  const pages = Object.values(PAGES).flatMap((addresses) =>
    Object.entries(addresses).flatMap(([address, readers]) => readers.map((who) => ({ who, path: `/en${address}` }))),
  );
  const more = (Object.keys(READERS) as Reader[]).flatMap((who) => (MORE[who] ?? []).map((path) => ({ who, path })));
  const all = new Map([...pages, ...more].map((each) => [`${each.who} ${each.path}`, each]));
  return [...all.values()];
};

/** What stands in an address for whatever is busiest in a database. */
export async function busiest(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const one = async (sql: string) => (await client.query<{ name: string }>(sql)).rows[0]?.name ?? "";
    return {
      BUSY_PLACE: await one(`SELECT p.slug AS name FROM "Partner" a JOIN "Place" p ON p.id = a."placeId"
        GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1`),
      BUSY_PROJECT: await one(`SELECT p.code AS name FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId"
        JOIN "Project" p ON p.id = t."projectId" WHERE p.status = 'IN_PROGRESS'
        GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1`),
      BUSY_THREAD: await one(`SELECT t.id::text AS name FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId"
        JOIN "Project" p ON p.id = t."projectId" WHERE p.status = 'IN_PROGRESS'
        GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT 1`),
    };
  } finally {
    await client.end();
  }
}
