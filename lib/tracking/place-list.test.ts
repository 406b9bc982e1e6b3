import { expect, it } from "vitest";
import { reads, transact } from "@/lib/platform/database";
import { transitionProject } from "@/lib/workflow/transition";
import { useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { manyProjects } from "@/test/many-projects";
import { projectsOfPlace } from "./place-list";

useDatabase();

it("counts all projects of a place, and reads those that run first, however many newer ones have ended", async () => {
  const cast = await people();
  const running = await projectAt("IN_PROGRESS", cast);
  const proposed = await projectAt("PROPOSED", cast);
  const { code } = await projectAt("PROPOSED", cast);
  await transitionProject(cast.barcelona, code, { to: "WITHDRAWN", reason: "It is no longer wanted." });
  const codes = await manyProjects(130, { cluster: "innovation-ecosystems", statuses: ["COMPLETED"] });
  const { id } = await reads().place.findUniqueOrThrow({ where: { slug: "barcelona" } });
  await transact((database) =>
    database.partner.updateMany({ where: { role: "LEAD", project: { code: { in: codes } } }, data: { placeId: id } }),
  );
  const { items, ...counts } = await projectsOfPlace("barcelona", null);
  expect(counts).toEqual({ open: 2, kept: 132, total: 133 });
  expect(items).toHaveLength(100);
  expect(items.slice(0, 3).map(({ code }) => code)).toEqual([running.code, proposed.code, codes.at(-1)]);
  expect(await projectsOfPlace("nowhere", null)).toEqual({ items: [], open: 0, kept: 0, total: 0 });
});
