import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** Adds projects with lives to each cluster, those with the numbers `first` to `last`; ten thousand take a minute. */
export async function livedProjects(url: string, first: number, last: number): Promise<void> {
  const text = readFileSync(path.join(import.meta.dirname, "lived-projects.sql"), "utf8");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text.replace(/:first\b/g, String(first)).replace(/:last\b/g, String(last)));
  } finally {
    await client.end();
  }
}
