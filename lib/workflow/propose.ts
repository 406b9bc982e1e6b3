import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize, type FieldError, Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { copyPlan } from "@/lib/plans/sections/commands/copy-plan";
import { now } from "@/lib/platform/clock";
import { type Database, reads, transact } from "@/lib/platform/database";
import { mayPropose } from "@/lib/project-rules/policy";
import { firstColumns } from "@/lib/projects/basics";
import { checkCodes } from "@/lib/projects/check-input";
import type { ProjectView } from "@/lib/projects/present";
import type { projectInput } from "@/lib/projects/schema";
import { assertOpenRound } from "@/lib/rounds/sending";
import { writtenView } from "./queries";
import { transitionProject } from "./transition";

type Input = z.output<typeof projectInput>;

/** The initials of a cluster's code: `green-transition` → `GT`. */
const initials = (cluster: string) =>
  cluster
    .split("-")
    .map((word) => word[0]?.toUpperCase())
    .join("")
    .slice(0, 2);

async function nextCode(database: Database, cluster: string, year: number): Promise<string> {
  const prefix = `${initials(cluster)}-${year}-`;
  // Held until the transaction ends, so that two proposals never get one number.
  await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${prefix}))`;
  const [last] = await database.$queryRaw<{ number: number | null }[]>`
    SELECT max(split_part(code, '-', 3)::int) AS number FROM "Project" WHERE code LIKE ${`${prefix}%`}`;
  return `${prefix}${String((last?.number ?? 0) + 1).padStart(3, "0")}`;
}

async function placesOf(input: Input) {
  const found = await reads().place.findMany({
    where: { slug: { in: [input.lead, ...input.partners] } },
    select: { id: true, slug: true, sideCode: true, retiredAt: true },
  });
  const bySlug = new Map(found.map((place) => [place.slug, place]));
  const fields: FieldError[] = [];
  if (!bySlug.has(input.lead)) fields.push({ path: "lead", code: "unknownPlace", params: { value: input.lead } });
  input.partners.forEach((slug, index) => {
    if (!bySlug.has(slug)) fields.push({ path: `partners.${index}`, code: "unknownPlace", params: { value: slug } });
    if (bySlug.get(slug)?.retiredAt) fields.push({ path: `partners.${index}`, code: "placeRetired" });
    if (slug === input.lead) fields.push({ path: `partners.${index}`, code: "leadIsPartner" });
  });
  if (fields.length) throw new Problem(422, "invalidInput", { fields });
  return {
    lead: bySlug.get(input.lead) as (typeof found)[number],
    partners: input.partners.map((slug) => bySlug.get(slug) as (typeof found)[number]),
  };
}

/** What a proposal needs beyond a draft, each at its field; the same as the table's conditions for sending a draft. */
function checkReady({ lead, partners }: Awaited<ReturnType<typeof placesOf>>, input: Input): void {
  const fields: FieldError[] = [];
  if (!input.summary[input.originalLanguage])
    fields.push({ path: `summary.${input.originalLanguage}`, code: "required" });
  if (!partners.some(({ sideCode }) => sideCode !== lead.sideCode))
    fields.push({ path: "partners", code: "partnerOnOtherSide" });
  if (fields.length) throw new Problem(422, "invalidInput", { fields });
}

/**
 * Begins a project led by one of the actor's places, as a draft or, with `status: "PROPOSED"`, at once as a proposal.
 * Refuses unknown places and codes at their fields (422) and a lead the actor does not coordinate (403).
 */
export async function propose(actor: Actor, input: Input): Promise<ProjectView> {
  return transact(async (database) => {
    const places = await placesOf(input);
    const { lead, partners } = places;
    authorize(mayPropose(actor, lead.id), actor);
    await checkCodes(input);
    await assertOpenRound(input.cluster, input.round);
    if (input.status === "PROPOSED") checkReady(places, input);
    const time = now();
    const code = await nextCode(database, input.cluster, time.getUTCFullYear());
    const project = await database.project.create({
      data: {
        code,
        originalLanguage: input.originalLanguage,
        roundId: input.round,
        ...firstColumns(input),
        partners: {
          create: [
            { placeId: lead.id, role: "LEAD", level: "MANAGE", status: "ACCEPTED", invitedAt: time, respondedAt: time },
            ...partners.map(({ id }) => ({
              placeId: id,
              role: "PARTNER" as const,
              status: "INVITED" as const,
              invitedAt: time,
            })),
          ],
        },
        transitions: {
          create: {
            seq: 1,
            to: "DRAFT",
            personId: actor.personId,
            placeId: lead.id,
            actingAs: "COORDINATOR",
            at: time,
          },
        },
        createdAt: time,
        updatedAt: time,
        thread: { create: {} },
      },
      select: { id: true, code: true },
    });
    await recordAndNotify(database, actor, project, {
      type: "project.drafted",
      detail: { lead: lead.slug, cluster: input.cluster },
    });
    if (input.from) await copyPlan(database, actor, input.from, project.id);
    if (input.status === "PROPOSED") await transitionProject(actor, code, { to: "PROPOSED" });
    return writtenView(project.id, actor);
  });
}
