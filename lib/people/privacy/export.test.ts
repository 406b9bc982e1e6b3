import { expect, it } from "vitest";
import { rawDatabase, useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { exportedAsJson } from "./export";

useDatabase();

it("holds of what one asked others for neither what they answered nor whom others invited", async () => {
  const cast = await people();
  const others = cast.barcelona.personId;
  const { code } = await projectAt("UNDER_REVIEW", cast);
  const database = rawDatabase();
  const project = await database.project.findUniqueOrThrow({ where: { code }, include: { planVersions: true } });
  const { id: templateId } = await database.assessmentTemplate.findFirstOrThrow();
  await database.assessment.create({
    data: {
      ...{ projectId: project.id, planVersion: project.planVersions[0]?.number ?? 1, templateId },
      ...{ assessorId: others, assignedById: cast.lead.personId },
      ...{ answers: { relevance: { value: 1, comment: "Too thin." } }, privateNote: "Between us." },
    },
  });
  const place = await database.place.findUniqueOrThrow({ where: { slug: "wuhan" } });
  const next = { email: "next@wuhan.test", nameEn: "Next One", note: "Hers then." };
  await database.invitation.create({
    data: {
      ...{ ...next, role: "COORDINATOR", tokenHash: "next", expiresAt: new Date() },
      ...{ invitedById: others, succeedsId: cast.lead.personId, placeId: place.id },
    },
  });
  const { bytes } = await exportedAsJson(cast.lead);
  const { person } = JSON.parse(new TextDecoder().decode(bytes));
  expect(person.assessmentsAssigned).toMatchObject([{ projectId: project.id, assessorId: others }]);
  expect(person.successorsInvited).toHaveLength(1);
  expect(JSON.stringify(person)).not.toMatch(/Too thin|Between us|next@wuhan|Next One|Hers then/);
});
