import { readdirSync } from "node:fs";
import path from "node:path";

const HOME = path.join(process.cwd(), "app/api/v1");

/** A route file below app/api/v1: where it is, and the path it answers, `/api/v1/projects/{code}`. */
export type RouteFile = { file: string; path: string };

/** Every route file of the API, found on disk, so that none can be forgotten in a list. */
export function routeFiles(): RouteFile[] {
  return readdirSync(HOME, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => {
      const folders = path.dirname(file).split(path.sep).join("/");
      return { file: path.join(HOME, file), path: `/api/v1/${folders.replaceAll(/\[([^\]]+)\]/g, "{$1}")}` };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}
