import { expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import { visibleTo } from "@/lib/projects/visibility";
import { rawDatabase, useDatabase } from "@/test/database";
import { manyProjects } from "@/test/many-projects";
import { callPages, publicPages, publicParts } from "./public-pages";

useDatabase({ demonstration: true });

const MOST = 2_000;
const pathsOf = async (parts: string[]) =>
  (await Promise.all(parts.map(publicPages))).flatMap((pages) => pages.map(({ path }) => path));

it("lists every page that a visitor may read once, in parts that stay small however much there is", async () => {
  // Their ids lie far behind those of the demonstration: between them are parts with nothing in them.
  await rawDatabase().$executeRaw`SELECT setval(pg_get_serial_sequence('"Project"', 'id'), ${3 * MOST - 50})`;
  await manyProjects(100);
  const parts = await publicParts();
  expect(parts).toEqual(["places-0", "projects-0", "projects-2", "projects-3"]);
  const paths = await pathsOf(parts);
  const projects = await reads().project.findMany({ where: visibleTo(null), select: { code: true } });
  const places = await reads().place.findMany({ select: { slug: true } });
  const expected = [...places.map(({ slug }) => `/places/${slug}`), ...projects.map(({ code }) => `/projects/${code}`)];
  expect(paths.toSorted()).toEqual(expected.toSorted());
  for (const part of parts) expect((await publicPages(part)).length).toBeLessThanOrEqual(MOST);
});

it("says when what a page shows changed last", async () => {
  const [{ path, changedAt } = { path: "", changedAt: null }] = await publicPages("projects-3");
  const { updatedAt } = await reads().project.findUniqueOrThrow({ where: { code: path.replace("/projects/", "") } });
  expect(changedAt).toEqual(updatedAt);
});

it("knows no part of another name", async () => {
  for (const part of ["", "projects", "projects-1", "projects-02", "projects-9999999", "people-0"])
    expect(await publicPages(part)).toEqual([]);
  expect((await callPages()).length).toBe(await reads().round.count());
});
