import { expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { reads } from "./database";
import { readForEverybody } from "./reading";

useDatabase();

it("tells of each answer which tables it was made from, whoever else asks at the same moment", async () => {
  const place = () => reads().place.findUnique({ where: { slug: "barcelona" } });
  const section = () =>
    reads().planSection.findUnique({ where: { projectId_section: { projectId: 0, section: "results" } } });
  const text = () =>
    reads()
      .siteText.findUniqueOrThrow({ where: { page: "none" } })
      .catch(() => null);
  const made = await Promise.all([readForEverybody(place), readForEverybody(section), readForEverybody(text)]);
  expect(made.map(({ tables }) => [...tables])).toEqual([["Place"], ["PlanSection"], ["SiteText"]]);
  expect(made[0].made).toMatchObject({ slug: "barcelona" });
});
