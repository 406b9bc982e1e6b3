import pg from "pg";
import { addComments, addNotices } from "./conversations";
import { addPeople } from "./people";
import { addPlaces } from "./places";
import { addProjects } from "./projects";
import { idsOf, readWorld, type Size, settleIds } from "./world";

type Outside = { now?: number; onProgress?: (what: string) => void };

/**
 * Adds places, people, projects, comments and notices to a database that is prepared, by COPY: few of each have very
 * much, most have little, in both languages. The same size on the same day always makes the same.
 */
export async function fill(url: string, size: Size, { now = Date.now(), onProgress = () => {} }: Outside = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const done = (what: string) => onProgress(what);
  try {
    const next = await idsOf(client);
    const before = await readWorld(client, size, next, now);
    await addPlaces(client, before);
    done(`${size.places} places`);
    await addPeople(client, await readWorld(client, size, next, now));
    done(`${size.people} people`);
    const world = await readWorld(client, size, next, now);
    const projects = await addProjects(client, world, (count) => done(`${count} projects`));
    await addComments(client, world, projects);
    done(`${size.comments} comments`);
    await addNotices(client, world, projects);
    done(`${size.notices} notices`);
    await settleIds(client);
    await client.query("VACUUM (ANALYZE)");
  } finally {
    await client.end();
  }
}
